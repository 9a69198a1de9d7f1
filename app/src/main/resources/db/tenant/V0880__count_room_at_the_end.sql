-- Why: whoever keeps a document held the count of the firm's room while its words were found and written, a twentieth of a
-- second for a long one, and everybody else who kept one waited. Now it is counted at the end, or when somebody asks for the sum
-- before. Dropped and made anew in one transaction, so that nothing is left uncounted. A build that asks at the beginning decides on the sum without its own file; what is counted is right all the same.
drop trigger document_blob_takes_room on document_blob;
create constraint trigger document_blob_takes_room after insert or delete on document_blob
    deferrable initially deferred for each row execute function count_document_room();
