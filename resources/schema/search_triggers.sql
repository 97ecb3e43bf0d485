-- Keeps the text index in step, on every connection that writes: what changed is gathered and written at commit
-- (core/storage/search_queue.h), as SQLite lets no trigger write into a virtual table of a schema that is not trusted.
-- Phones, handsets and SIMs are found by their identity.

CREATE TEMP TRIGGER entity_searched AFTER INSERT ON main.entity WHEN NEW.kind NOT IN (4, 5, 6) BEGIN
    SELECT skein_index(8 * NEW.id + 1, NEW.label);
END;
CREATE TEMP TRIGGER entity_unsearched AFTER DELETE ON main.entity WHEN OLD.kind NOT IN (4, 5, 6) BEGIN
    SELECT skein_index(8 * OLD.id + 1, '');
END;
CREATE TEMP TRIGGER entity_searched_again AFTER UPDATE OF label ON main.entity WHEN NEW.kind NOT IN (4, 5, 6) BEGIN
    SELECT skein_index(8 * NEW.id + 1, NEW.label);
END;
CREATE TEMP TRIGGER attribute_searched AFTER INSERT ON main.attribute BEGIN
    SELECT skein_index(8 * NEW.id + 2, NEW.value);
END;
CREATE TEMP TRIGGER attribute_unsearched AFTER DELETE ON main.attribute BEGIN
    SELECT skein_index(8 * OLD.id + 2, '');
END;
CREATE TEMP TRIGGER attribute_searched_again AFTER UPDATE OF value ON main.attribute BEGIN
    SELECT skein_index(8 * NEW.id + 2, NEW.value);
END;
CREATE TEMP TRIGGER link_searched AFTER INSERT ON main.link BEGIN
    SELECT skein_index(8 * NEW.id + 3, NEW.label || ' ' || NEW.grounds);
END;
CREATE TEMP TRIGGER link_unsearched AFTER DELETE ON main.link BEGIN
    SELECT skein_index(8 * OLD.id + 3, '');
END;
CREATE TEMP TRIGGER link_searched_again AFTER UPDATE OF label, grounds ON main.link BEGIN
    SELECT skein_index(8 * NEW.id + 3, NEW.label || ' ' || NEW.grounds);
END;
CREATE TEMP TRIGGER event_text_searched AFTER INSERT ON main.event_text BEGIN
    SELECT skein_index(8 * NEW.event + 4, NEW.text);
END;
CREATE TEMP TRIGGER event_text_unsearched AFTER DELETE ON main.event_text BEGIN
    SELECT skein_index(8 * OLD.event + 4, '');
END;
CREATE TEMP TRIGGER event_text_searched_again AFTER UPDATE OF text ON main.event_text BEGIN
    SELECT skein_index(8 * NEW.event + 4, NEW.text);
END;
CREATE TEMP TRIGGER event_mark_searched AFTER INSERT ON main.event_mark BEGIN
    SELECT skein_index(8 * NEW.event + 5, NEW.note);
END;
CREATE TEMP TRIGGER event_mark_unsearched AFTER DELETE ON main.event_mark BEGIN
    SELECT skein_index(8 * OLD.event + 5, '');
END;
CREATE TEMP TRIGGER event_mark_searched_again AFTER UPDATE OF note ON main.event_mark BEGIN
    SELECT skein_index(8 * NEW.event + 5, NEW.note);
END;
