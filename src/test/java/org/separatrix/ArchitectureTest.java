package org.separatrix;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The packages and what each may use, as the README draws them. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.separatrix");

    @Test
    void dataFlowsOneWayThroughThePackages() {
        Map<String, List<String>> mayUse = new LinkedHashMap<>();
        mayUse.put("numerics", List.of());
        mayUse.put("opencl", List.of());
        mayUse.put("noise", List.of("numerics"));
        mayUse.put("variant", List.of());
        mayUse.put("statistics", List.of());
        mayUse.put("figures", List.of());
        mayUse.put("tables", List.of("statistics", "numerics"));
        mayUse.put("responses", List.of("statistics", "tables"));
        mayUse.put("coupling", List.of("noise", "numerics", "variant"));
        mayUse.put("ring", List.of("noise", "numerics", "opencl", "variant"));
        mayUse.put("router", List.of("noise", "numerics", "opencl", "statistics", "variant"));
        mayUse.put("spectrum", List.of("ring", "noise", "numerics"));
        mayUse.put("experiment", List.of("ring", "coupling", "router", "numerics", "noise", "variant"));
        mayUse.put("record", List.of("experiment", "figures", "tables", "numerics"));
        mayUse.put(
                "simulation",
                List.of("experiment", "ring", "coupling", "router", "statistics", "numerics", "noise", "opencl"));
        mayUse.put(
                "study",
                List.of(
                        "record",
                        "tables",
                        "figures",
                        "simulation",
                        "experiment",
                        "spectrum",
                        "router",
                        "ring",
                        "coupling",
                        "statistics",
                        "numerics",
                        "noise"));
        mayUse.put("report", List.of("study", "record", "tables", "experiment"));
        mayUse.put(
                "cluster",
                List.of(
                        "study",
                        "simulation",
                        "record",
                        "experiment",
                        "coupling",
                        "router",
                        "ring",
                        "opencl",
                        "numerics",
                        "variant"));
        mayUse.put(
                "monitor",
                List.of("cluster", "study", "simulation", "record", "figures", "experiment", "ring", "statistics"));
        mayUse.put(
                "api",
                List.of("cluster", "study", "record", "simulation", "experiment", "statistics", "coupling", "ring"));
        mayUse.put(
                "claims",
                List.of("study", "simulation", "record", "experiment", "ring", "responses", "tables", "statistics"));
        check("org.separatrix", mayUse);
    }

    /** What is fitted to reports knows nothing of what is counted of trials; what all have in common knows neither. */
    @Test
    void theRoomsOfStatisticsAreBuiltOnEachOther() {
        Map<String, List<String>> mayUse = new LinkedHashMap<>();
        mayUse.put("mixture", List.of());
        mayUse.put("psychometric", List.of());
        mayUse.put("optimum", List.of());
        mayUse.put("outcomes", List.of("mixture"));
        mayUse.put("comparison", List.of("outcomes", "mixture"));
        check("org.separatrix.statistics", mayUse);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.separatrix.statistics")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.separatrix.statistics.*.."))
                .check(CLASSES);
    }

    /** A criterion knows tables, and not what claims are made of them. */
    @Test
    void theRoomsOfTheClaimsAreBuiltOnEachOther() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.separatrix.claims.criteria")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.separatrix.claims"))
                .check(CLASSES);
    }

    /** The trials may stand beside a spectral study, and a router beside trials; what all have in common knows none. */
    @Test
    void everyStudyHasARoom() {
        Map<String, List<String>> mayUse = new LinkedHashMap<>();
        mayUse.put("router", List.of());
        mayUse.put("trials", List.of("router"));
        mayUse.put("spectrum", List.of("trials"));
        check("org.separatrix.study", mayUse);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.separatrix.study")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.separatrix.study.*.."))
                .check(CLASSES);
    }

    private static void check(String around, Map<String, List<String>> mayUse) {
        Architectures.LayeredArchitecture rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : mayUse.keySet()) {
            rooms = rooms.layer(room).definedBy(around + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : mayUse.entrySet()) {
            rooms = room.getValue().isEmpty()
                    ? rooms.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : rooms.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        rooms.check(CLASSES);
    }

    /** Equations, the fixed points that solve them, their modes, branches of them, studies of branches. */
    @Test
    void theRoomsOfTheSpectrumAreBuiltOnEachOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.separatrix.spectrum..")
                .layer("equations")
                .definedBy("org.separatrix.spectrum.equations..")
                .layer("equilibria")
                .definedBy("org.separatrix.spectrum.equilibria..")
                .layer("modes")
                .definedBy("org.separatrix.spectrum.modes..")
                .layer("continuation")
                .definedBy("org.separatrix.spectrum.continuation..")
                .layer("studies")
                .definedBy("org.separatrix.spectrum.studies..")
                .layer("plane")
                .definedBy("org.separatrix.spectrum.plane..")
                .layer("tickmap")
                .definedBy("org.separatrix.spectrum.tickmap..")
                .whereLayer("equations")
                .mayNotAccessAnyLayer()
                .whereLayer("equilibria")
                .mayOnlyAccessLayers("equations")
                .whereLayer("modes")
                .mayOnlyAccessLayers("equations", "equilibria")
                .whereLayer("continuation")
                .mayOnlyAccessLayers("equations", "equilibria", "modes")
                .whereLayer("tickmap")
                .mayOnlyAccessLayers("equations")
                .whereLayer("plane")
                .mayOnlyAccessLayers("equations", "equilibria", "continuation", "studies")
                .whereLayer("studies")
                .mayOnlyAccessLayers("equations", "equilibria", "modes", "continuation")
                .check(CLASSES);
    }

    /** Transfer functions know of no ring, and a ring knows not how it is read. */
    @Test
    void theRoomsOfTheRingAreBuiltOnEachOther() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.separatrix.ring.transfer")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.separatrix.ring", "org.separatrix.ring.readout"))
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.separatrix.ring")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.separatrix.ring.readout"))
                .check(CLASSES);
    }

    @Test
    void onlyTheActorsKnowOfAkka() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.separatrix.simulation..",
                        "org.separatrix.study.trials..",
                        "org.separatrix.study.router..",
                        "org.separatrix.cluster..",
                        "org.separatrix.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("akka.."))
                .check(CLASSES);
    }

    @Test
    void theMathematicsUsesNothingButItsLibraries() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(
                        "org.separatrix.noise..",
                        "org.separatrix.numerics",
                        "org.separatrix.ring..",
                        "org.separatrix.coupling..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "jdk.incubator.vector..", "org.separatrix.."))
                .check(CLASSES);
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.separatrix.numerics.linear..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.ejml..", "org.separatrix.numerics.linear.."))
                .check(CLASSES);
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.separatrix.statistics..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.apache.commons.math3..", "org.separatrix.."))
                .check(CLASSES);
    }

    @Test
    void theSpectraAndTheRouterUseNothingButStatistics() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("org.separatrix.spectrum..", "org.separatrix.router..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "jdk.incubator.vector..", "org.apache.commons.math3..", "org.separatrix.."))
                .check(CLASSES);
    }

    @Test
    void theLinearAlgebraIsInOnePlace() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.separatrix.numerics.linear..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.ejml.."))
                .check(CLASSES);
    }

    @Test
    void theVectorKernelIsLoadedByNameOnly() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Vector")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jdk.incubator.vector.."))
                .check(CLASSES);
    }

    /** A process that asks for no device loads none of it. */
    @Test
    void theOpenClKernelIsLoadedByNameOnly() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.separatrix.opencl..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.lwjgl.."))
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("org.separatrix.ring..", "org.separatrix.router..")
                .and()
                .haveSimpleNameNotStartingWith("OpenCl")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.separatrix.opencl.."))
                .check(CLASSES);
    }

    /** Everywhere a number is written, Locale.ROOT stands beside it: there are machines whose digits are others. */
    @Test
    void noTextDependsOnTheLanguageOfTheMachine() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "format", String.class, Object[].class)
                .orShould()
                .dependOnClassesThat(assignableTo(NumberFormat.class)
                        .or(assignableTo(MessageFormat.class))
                        .or(assignableTo(Formatter.class))
                        .or(assignableTo(Scanner.class)))
                .check(CLASSES);
    }

    /** What steers a terminal is taken out on the way: there is only one. */
    @Test
    void everyMessageGoesOneWay() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.separatrix.monitor..")
                .and()
                .doNotHaveSimpleName("Messages")
                .should()
                .callMethod(CommandLine.class, "getOut")
                .orShould()
                .callMethod(CommandLine.class, "getErr")
                .orShould()
                .accessField(System.class, "out")
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveSimpleName("Messages")
                .and()
                .doNotHaveSimpleName("WatchedExecution")
                .should()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
