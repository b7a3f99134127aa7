package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the classes of a file are laid out: every ROOT file says it itself (TStreamerInfo), for each version of a class. */
final class ClassDescriptions {

    /** Members and bases of one version of a class. */
    record Layout(String className, int version, long checksum, List<StreamerElement> elements) {}

    private final Map<String, List<Layout>> layouts = new HashMap<>();

    static ClassDescriptions read(FileBytes file, FileHeader header) {
        ClassDescriptions all = new ClassDescriptions();
        if (header.streamers() != 0) {
            Key key = Key.at(file, header.streamers());
            byte[] object = key.object(file);
            ObjectReader reader = new ObjectReader(Cursor.big(file, key.place(), object), key.keySize(), all);
            for (StreamedObject info : reader.top("TList").elements()) {
                if (info.className().equals("TStreamerInfo")) {
                    all.add(info);
                }
            }
        }
        return all;
    }

    private void add(StreamedObject info) {
        List<StreamerElement> elements = new ArrayList<>();
        for (StreamedObject one : info.list("fElements")) {
            elements.add(new StreamerElement(
                    one.className(),
                    one.text("fName"),
                    one.text("fTitle"),
                    (int) one.integer("fType", -1),
                    (int) one.integer("fArrayLength", 0),
                    one.text("fTypeName"),
                    (int) one.integer("fBaseVersion", -1),
                    one.text("fCountName")));
        }
        layouts.computeIfAbsent(info.text("fName"), name -> new ArrayList<>())
                .add(new Layout(
                        info.text("fName"),
                        (int) info.integer("fClassVersion", 0),
                        info.integer("fCheckSum", 0),
                        List.copyOf(elements)));
    }

    /** The layout of a version; of a class with one layout only, that one; null where nothing is known. */
    @Nullable
    Layout of(String className, int version) {
        List<Layout> known = layouts.getOrDefault(className, List.of());
        for (Layout layout : known) {
            if (layout.version() == version) {
                return layout;
            }
        }
        return known.size() == 1 ? known.get(0) : null;
    }

    @Nullable
    Layout ofChecksum(String className, long checksum) {
        List<Layout> known = layouts.getOrDefault(className, List.of());
        for (Layout layout : known) {
            if (layout.checksum() == checksum) {
                return layout;
            }
        }
        return known.size() == 1 ? known.get(0) : null;
    }
}
