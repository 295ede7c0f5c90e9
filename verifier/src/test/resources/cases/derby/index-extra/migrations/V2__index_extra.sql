create index pets_by_kind on pets (kind);
