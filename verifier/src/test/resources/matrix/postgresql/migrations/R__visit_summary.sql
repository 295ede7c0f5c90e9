create or replace view visit_summary as
select pet.id                                      as pet_id,
       pet.name                                    as pet_name,
       person.first_name || ' ' || person.last_name as owner_name,
       count(visit.id)                             as visit_count,
       max(visit.starts_at)                        as last_visit_at
from pet
join person on person.id = pet.owner_id
left join visit on visit.pet_id = pet.id and visit.status = 'DONE'
group by pet.id, pet.name, person.first_name, person.last_name;
