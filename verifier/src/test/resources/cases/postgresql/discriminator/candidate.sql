-- Payment.bill
alter table payments alter column bill_id drop not null;

-- CardPayment.card
alter table payments alter column card drop not null;
