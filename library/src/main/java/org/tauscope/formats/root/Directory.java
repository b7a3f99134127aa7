package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the folders of a file list: keys with their path.
 *
 * @param path as {@code folder/name}
 * @param key of the object, read at its own place
 */
record Directory(String path, Key key) {

    private static final int MOST_KEYS = 100_000;
    private static final int MOST_LEVELS = 32;
    private static final int BIG_FILE = 1000;

    /** All objects of all folders; of several cycles the latest. */
    static List<Directory> list(FileBytes file, FileHeader header) {
        List<Directory> found = new ArrayList<>();
        folder(file, header.begin() + header.nameSize(), "", 0, new HashSet<>(), found);
        return found;
    }

    private static void folder(
            FileBytes file, long place, String path, int level, Set<Long> seen, List<Directory> found) {
        if (level > MOST_LEVELS || !seen.add(place)) {
            throw file.refuse(place, "a folder inside of itself", "at most " + MOST_LEVELS + " levels of folders");
        }
        Cursor from = Cursor.big(file, place, file.readUpTo(place, 64, "a folder"));
        int version = from.u16();
        from.skip(16);
        boolean big = version > BIG_FILE;
        from.skip(big ? 16 : 8);
        long keys = big ? from.i64() : from.u32();
        if (keys == 0) {
            return;
        }
        Key list = Key.at(file, keys);
        Cursor entries = Cursor.big(
                file, keys, file.read(keys + list.keySize(), (long) list.size() - list.keySize(), "a list of keys"));
        int count = entries.count(entries.i32(), 26, "keys");
        for (int i = 0; i < count; i++) {
            Key listed = Key.read(entries, keys);
            if (found.size() + seen.size() > MOST_KEYS) {
                throw file.refuse(keys, "more than " + MOST_KEYS + " keys", "fewer");
            }
            String child = path.isEmpty() ? listed.name() : path + "/" + listed.name();
            if (listed.className().equals("TDirectory") || listed.className().equals("TDirectoryFile")) {
                Key key = Key.at(file, listed.seek());
                folder(file, listed.seek() + key.keySize(), child, level + 1, seen, found);
            } else {
                add(found, new Directory(child, listed));
            }
        }
    }

    private static void add(List<Directory> found, Directory entry) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).path().equals(entry.path())) {
                if (entry.key().cycle() > found.get(i).key().cycle()) {
                    found.set(i, entry);
                }
                return;
            }
        }
        found.add(entry);
    }
}
