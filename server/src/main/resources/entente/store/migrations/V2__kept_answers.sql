-- Answers given under idempotency keys, so that a request sent again, even after a restart, does its work once. A row
-- without a status was claimed by a request that has not ended, or was interrupted.
create table kept_answer (
    account_id varchar(32) not null references account (id),
    idempotency_key varchar(100) not null,
    request varchar(600) not null,
    status integer,
    headers text,
    content text,
    kept_at bigint not null,
    primary key (account_id, idempotency_key)
);

create index kept_answer_time on kept_answer (account_id, kept_at);
