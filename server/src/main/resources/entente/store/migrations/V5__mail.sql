-- Letters that wait to be sent, and what became of those that do not. A letter is made once for each occasion. What it
-- said and to whom is erased once it was sent or given up; the occasion stays, so that it is not made again.
create table outbox (
    id varchar(32) primary key,
    occasion varchar(300) not null unique,
    account_id varchar(32) not null references account (id),
    topic varchar(20) not null,
    recipient varchar(254) not null,
    language varchar(20) not null,
    subject varchar(300) not null,
    content text not null,
    stop_address varchar(500) not null,
    queued_at bigint not null,
    due_at bigint not null,
    attempts integer not null,
    state varchar(20) not null,
    ended_at bigint,
    answer varchar(500)
);

create index outbox_due on outbox (state, due_at);
create index outbox_account on outbox (account_id, queued_at);

-- What an account wants to be written of, and where to. An address counts once its owner has shown that letters arrive.
create table mail_choice (
    account_id varchar(32) primary key references account (id),
    address varchar(254) not null,
    confirmed integer not null,
    code_hash varchar(64) not null,
    topics varchar(200) not null,
    stop_token varchar(64) not null unique,
    changed_at bigint not null
);

-- Reminders that an account has acknowledged, each as it stood: one that gets more pressing is another.
create table reminder_seen (
    account_id varchar(32) not null references account (id),
    reminder varchar(300) not null,
    seen_at bigint not null,
    primary key (account_id, reminder)
);
