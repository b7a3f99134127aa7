package org.tauscope.formats.hepdata;

import java.util.List;
import java.util.Set;

/** What an additional resource (a file or a link beside the tables) and a licence must hold. */
final class ResourceRules {

    private static final int LOCATION = 256;
    private static final int TYPE = 64;
    private static final Set<String> RESOURCE_KEYS = Set.of("location", "description", "type", "license");
    private static final Set<String> LICENCE_KEYS = Set.of("name", "url", "description");

    private ResourceRules() {}

    /** Looks at the list under {@code additional_resources}, if there is one. */
    static void resources(Place place, YamlValue.Mapping document) {
        place.list(
                document,
                "additional_resources",
                (at, item) -> at.mapping(item, List.of("location", "description"), RESOURCE_KEYS)
                        .ifPresent(resource -> {
                            at.text(resource, "location", LOCATION);
                            at.text(resource, "description", Integer.MAX_VALUE);
                            at.text(resource, "type", TYPE);
                            licence(at, resource, "license");
                        }));
    }

    /** Looks at the licence under a key, if there is one. */
    static void licence(Place place, YamlValue.Mapping owner, String key) {
        owner.get(key).ifPresent(value -> {
            Place at = place.at(key);
            at.mapping(value, List.of("name", "url"), LICENCE_KEYS).ifPresent(licence -> {
                at.text(licence, "name", LOCATION);
                at.text(licence, "url", LOCATION);
                at.text(licence, "description", Integer.MAX_VALUE);
            });
        });
    }
}
