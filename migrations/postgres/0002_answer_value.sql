-- Answers to questions of every kind. With several: ids of options, one a line, none for "none of these". With number:
-- the number. With text: the words.
alter table answer add column value text;
