package org.tauscope.formats.root;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as it stands in a file: its class and its members, those of its bases among them. Members are Long, Double,
 * String, StreamedObject, List of objects, long[] or double[].
 */
final class StreamedObject {

    static final String ELEMENTS = "elements";
    /** Numbers of an array object, or of an object that is an array. */
    static final String VALUES = "values";

    private static final String BASKET = "basket";

    private final String className;
    private final Map<String, Object> members = new HashMap<>();

    StreamedObject(String className) {
        this.className = className;
    }

    /** A list of objects (TObjArray). */
    static StreamedObject array(List<StreamedObject> objects) {
        StreamedObject array = new StreamedObject("TObjArray");
        array.put(ELEMENTS, objects);
        return array;
    }

    String className() {
        return className;
    }

    void put(String member, Object value) {
        members.put(member, value);
    }

    void putBasket(Basket basket) {
        members.put(BASKET, basket);
    }

    /** The basket that this object is; null for others, and where it stands elsewhere. */
    @Nullable
    Basket basket() {
        return members.get(BASKET) instanceof Basket basket ? basket : null;
    }

    boolean has(String member) {
        return members.containsKey(member);
    }

    long integer(String member, long absent) {
        return members.get(member) instanceof Long value ? value : absent;
    }

    String text(String member) {
        return members.get(member) instanceof String value ? value : "";
    }

    long[] integers(String member) {
        return members.get(member) instanceof long[] values ? values : new long[0];
    }

    double[] numbers(String member) {
        return members.get(member) instanceof double[] values ? values : new double[0];
    }

    double number(String member, double absent) {
        Object value = members.get(member);
        return value instanceof Double number ? number : value instanceof Long integer ? integer : absent;
    }

    @Nullable
    StreamedObject object(String member) {
        return members.get(member) instanceof StreamedObject value ? value : null;
    }

    /** Objects of a list; nothing for what is missing. */
    List<StreamedObject> list(String member) {
        if (members.get(member) instanceof StreamedObject list) {
            return list.elements();
        }
        return List.of();
    }

    /** Objects of this list (TList, TObjArray). */
    List<StreamedObject> elements() {
        if (members.get(ELEMENTS) instanceof List<?> all) {
            return all.stream()
                    .filter(StreamedObject.class::isInstance)
                    .map(StreamedObject.class::cast)
                    .toList();
        }
        return List.of();
    }
}
