package org.binglian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house plan (docs/adr/0001-house-plan.md): which room stands on which floor, and who may use whom. */
class HouseTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("codes", "deadline", "verify"),
            List.of("access", "ledger"),
            List.of("catalogue", "project", "worklist", "notice"),
            List.of("prerequisite", "intermediary"),
            List.of("intake", "review", "issuance"),
            List.of("supervision"),
            List.of("engine", "modelling"),
            List.of("hall", "desk", "studio", "console"));

    private static final Map<String, Integer> FLOOR_OF = IntStream.range(0, FLOORS.size()).boxed()
            .flatMap(floor -> FLOORS.get(floor).stream().map(room -> Map.entry(room, floor)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.binglian");

    @Test
    void every_room_uses_only_what_its_package_info_names() {
        ApplicationModules.of(BinglianApplication.class).verify();
    }

    @Test
    void only_the_engine_room_knows_camunda() {
        noClasses().that().resideOutsideOfPackages("org.binglian.engine..", "org.binglian.modelling..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(HOUSE);
    }

    @Test
    void modelling_reads_models_and_leaves_the_engine_to_its_room() {
        noClasses().that().resideInAPackage("org.binglian.modelling..")
                .should().dependOnClassesThat(resideInAPackage("org.camunda..").and(not(resideInAnyPackage("org.camunda.bpm.model..",
                        "org.camunda.feel..")))).check(HOUSE);
    }

    @Test
    void what_checks_the_record_stands_on_the_jdk_alone() {
        noClasses().that().resideInAPackage("org.binglian.verify..").should().dependOnClassesThat(not(resideInAnyPackage("java..", "org.binglian.verify..")))
                .check(HOUSE);
    }

    /** What leaves the house is a row in the outbox first; signing in by a directory asks one, and tells it nothing. */
    @Test
    void only_the_outbox_speaks_to_other_systems() {
        noClasses().that(not(resideInAnyPackage("org.binglian.notice..", "org.binglian.access..")))
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.mail..", "jakarta.mail..", "java.net.http..", "org.springframework.web.client..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.URLConnection")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket").check(HOUSE);
        assertThat(HOUSE.stream().filter(type -> type.getPackageName().equals("org.binglian.notice"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(use -> use.getTargetClass().getName().equals("java.net.http.HttpClient")
                        || use.getTargetClass().getPackageName().startsWith("jakarta.mail"))).map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("WebhookSender", "MailPost");
    }

    @Test
    void every_room_stands_on_a_floor() {
        assertThat(FLOOR_OF.keySet()).containsAll(rooms());
    }

    @Test
    void nobody_reaches_up_a_floor() {
        assertThat(dependenciesBetweenRooms().filter(use -> floor(use.getTargetClass()) > floor(use.getOriginClass())))
                .as("uses of a room on a higher floor").isEmpty();
    }

    @Test
    void on_the_own_floor_only_a_room_that_the_package_info_names() {
        assertThat(dependenciesBetweenRooms().filter(use -> floor(use.getTargetClass()) == floor(use.getOriginClass()))
                .filter(use -> !named(room(use.getOriginClass())).contains(room(use.getTargetClass()))))
                .as("unnamed uses of a neighbour").isEmpty();
    }

    @Test
    void the_rooms_of_one_matter_meet_in_the_models_and_never_call_each_other() {
        for (String room : FLOORS.get(4)) {
            assertThat(named(room)).as("neighbours of " + room).doesNotContainAnyElementsOf(FLOORS.get(4));
        }
    }

    @Test
    void no_two_rooms_use_each_other() {
        slices().matching("org.binglian.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    /** The one exception carries on the name of the Camunda class that it extends. */
    @Test
    void there_is_no_dumping_ground() {
        noClasses().that(not(assignableTo("org.camunda.bpm.engine.impl.el.ExpressionManager")))
                .should().haveNameMatching(".*(Util|Utils|Helper|Manager)").check(HOUSE);
        noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..").check(HOUSE);
    }

    private static Stream<Dependency> dependenciesBetweenRooms() {
        return HOUSE.stream().filter(HouseTest::isInARoom).flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isInARoom(use.getTargetClass()) && !room(use.getOriginClass()).equals(room(use.getTargetClass())));
    }

    private static TreeSet<String> rooms() {
        return HOUSE.stream().filter(HouseTest::isInARoom).map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInARoom(JavaClass type) {
        return type.getPackageName().startsWith("org.binglian.");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static int floor(JavaClass type) {
        return FLOOR_OF.get(room(type));
    }

    private static TreeSet<String> named(String room) {
        var declared = HOUSE.getPackage("org.binglian." + room).getAnnotationOfType(ApplicationModule.class).allowedDependencies();
        return Arrays.stream(declared).map(name -> name.split("::")[0].strip()).collect(Collectors.toCollection(TreeSet::new));
    }
}
