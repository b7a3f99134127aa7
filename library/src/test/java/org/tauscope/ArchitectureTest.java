package org.tauscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house keeps its floors: an arrow between rooms may only go down. */
class ArchitectureTest {

    /** Floors from the ground up; rooms on one floor do not use each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("cards"),
            List.of("particles", "statistics", "random"),
            List.of("kinematics"),
            List.of("event", "models"),
            List.of("generator", "detector", "formats"),
            List.of("reconstruction"),
            List.of("selection"),
            List.of("interpretation"),
            List.of("plots"),
            List.of("searches"),
            List.of("production"));

    /** Arrows that go down and are still not wanted. */
    private static final Map<String, List<String>> NEVER = Map.of(
            "statistics", List.of("particles", "kinematics", "event", "models"),
            "reconstruction", List.of("generator", "formats", "models", "random"),
            "selection", List.of("generator", "models"),
            "searches", List.of("plots"));

    private static final Pattern BANNED_NAME = Pattern.compile(".*(Util|Utils|Helper|Manager|Common|Impl|Base|Misc)$");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tauscope");

    @Test
    void everyClassLivesInAListedRoom() {
        List<String> rooms = FLOORS.stream().flatMap(List::stream).toList();
        assertThat(CLASSES).isNotEmpty().allSatisfy(type -> assertThat(rooms).contains(room(type)));
    }

    @Test
    void arrowsGoDownOnly() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getDirectDependenciesFromSelf().forEach(arrow -> {
                JavaClass target = arrow.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith("org.tauscope")) {
                    return;
                }
                String from = room(type);
                String to = room(target);
                boolean up = !from.equals(to) && floor(to) >= floor(from);
                if (up || NEVER.getOrDefault(from, List.of()).contains(to)) {
                    wrong.add(type.getName() + " -> " + target.getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.tauscope.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void theLibraryNeitherPrintsNorExits() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
        noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
    }

    @Test
    void randomNumbersComeFromNamedStreamsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CLASSES);
        noClasses().should().callMethod(Math.class, "random").check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(CLASSES)
                .noneMatch(type -> BANNED_NAME.matcher(type.getSimpleName()).matches())
                .noneMatch(type -> type.getPackageName().matches(".*\\.(util|helper|common|misc|impl|base)(\\..*)?"));
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new IllegalArgumentException("no such room: " + room);
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
