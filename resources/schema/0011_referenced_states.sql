-- What SHA-256 had become of the file after each step: SteppedDigest in core/base/digest.h. By these, and the digest
-- of the source, a stretch is checked whose own digest is empty; files imported before this have none.
ALTER TABLE referenced_file ADD COLUMN states BLOB NOT NULL DEFAULT x'';
