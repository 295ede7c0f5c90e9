-- MariaDB tells names of columns apart whatever their case
alter table owners
    rename column name to NAME,
    rename column email to Email,
    rename column balance to Balance,
    rename column status to STATUS;
alter table pets
    rename column owner_id to Owner_Id,
    rename column name to Name,
    rename column born to BORN;
