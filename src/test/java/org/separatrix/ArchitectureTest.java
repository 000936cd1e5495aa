package org.separatrix;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
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
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.separatrix..")
                .layer("noise")
                .definedBy("org.separatrix.noise..")
                .layer("numerics")
                .definedBy("org.separatrix.numerics..")
                .layer("variant")
                .definedBy("org.separatrix.variant..")
                .layer("ring")
                .definedBy("org.separatrix.ring..")
                .layer("spectrum")
                .definedBy("org.separatrix.spectrum..")
                .layer("router")
                .definedBy("org.separatrix.router..")
                .layer("coupling")
                .definedBy("org.separatrix.coupling..")
                .layer("statistics")
                .definedBy("org.separatrix.statistics..")
                .layer("experiment")
                .definedBy("org.separatrix.experiment..")
                .layer("results")
                .definedBy("org.separatrix.results..")
                .layer("simulation")
                .definedBy("org.separatrix.simulation..")
                .layer("cluster")
                .definedBy("org.separatrix.cluster..")
                .layer("monitor")
                .definedBy("org.separatrix.monitor..")
                .layer("cli")
                .definedBy("org.separatrix.cli..")
                .whereLayer("noise")
                .mayNotAccessAnyLayer()
                .whereLayer("numerics")
                .mayNotAccessAnyLayer()
                .whereLayer("variant")
                .mayNotAccessAnyLayer()
                .whereLayer("coupling")
                .mayOnlyAccessLayers("noise", "variant")
                .whereLayer("statistics")
                .mayNotAccessAnyLayer()
                .whereLayer("ring")
                .mayOnlyAccessLayers("noise", "numerics", "variant")
                .whereLayer("spectrum")
                .mayOnlyAccessLayers("ring", "noise", "numerics")
                .whereLayer("router")
                .mayOnlyAccessLayers("noise", "numerics", "variant")
                .whereLayer("experiment")
                .mayOnlyAccessLayers("ring", "coupling", "spectrum", "router", "numerics", "variant")
                .whereLayer("results")
                .mayOnlyAccessLayers("experiment", "ring", "coupling", "statistics", "spectrum", "router", "numerics")
                .whereLayer("simulation")
                .mayOnlyAccessLayers(
                        "results", "experiment", "ring", "coupling", "statistics", "spectrum", "router", "numerics")
                .whereLayer("cluster")
                .mayOnlyAccessLayers(
                        "simulation", "experiment", "results", "coupling", "statistics", "ring", "router", "variant")
                .whereLayer("monitor")
                .mayOnlyAccessLayers("cluster", "statistics")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("cli")
                .check(CLASSES);
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
                        "org.separatrix.simulation..", "org.separatrix.cluster..", "org.separatrix.cli..")
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
                .doNotHaveSimpleName("RunCommand")
                .should()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
