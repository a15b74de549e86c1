package dev.palimpsest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/**
 * Keeps the direction of the packages: app, then streams, model and retrieve, then the stages, then
 * encode, then domain.
 */
@AnalyzeClasses(packages = "dev.palimpsest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DECIDING = {
    "dev.palimpsest.domain..",
    "dev.palimpsest.encode..",
    "dev.palimpsest.redact..",
    "dev.palimpsest.extract..",
    "dev.palimpsest.consolidate..",
    "dev.palimpsest.revise..",
    "dev.palimpsest.distill..",
    "dev.palimpsest.recall.."
  };

  @ArchTest
  static final ArchRule shouldDependDownwardsAlone =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("app")
          .definedBy("dev.palimpsest.app..")
          .layer("plumbing")
          .definedBy(
              "dev.palimpsest.streams..", "dev.palimpsest.model..", "dev.palimpsest.retrieve..")
          .layer("stages")
          .definedBy(
              "dev.palimpsest.redact..",
              "dev.palimpsest.extract..",
              "dev.palimpsest.consolidate..",
              "dev.palimpsest.revise..",
              "dev.palimpsest.distill..",
              "dev.palimpsest.recall..")
          .layer("encode")
          .definedBy("dev.palimpsest.encode..")
          .layer("domain")
          .definedBy("dev.palimpsest.domain..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("plumbing")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("stages")
          .mayOnlyBeAccessedByLayers("app", "plumbing")
          .whereLayer("encode")
          .mayOnlyBeAccessedByLayers("app", "plumbing", "stages");

  @ArchTest
  static final ArchRule shouldKeepStagesApart =
      slices()
          .matching("dev.palimpsest.(redact|extract|consolidate|revise|distill|recall)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule shouldKeepStreamsModelAndRetrieveApart =
      slices()
          .matching("dev.palimpsest.(streams|model|retrieve)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule shouldHaveNoCycles =
      slices().matching("dev.palimpsest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule shouldDecideWithoutPlumbing =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.confluent..",
              "co.elastic..",
              "com.fasterxml.jackson.databind..",
              "com.fasterxml.jackson.dataformat..",
              "dev.palimpsest.schema..");

  /** What is redacted inside JSON must still be JSON. */
  @ArchTest
  static final ArchRule shouldParseJsonInViewsAlone =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDING)
          .and()
          .resideOutsideOfPackage("dev.palimpsest.redact.view..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson.core..");

  @ArchTest
  static final ArchRule shouldWriteTheDomainInPlainJava =
      classes()
          .that()
          .resideInAPackage("dev.palimpsest.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.palimpsest.domain..", "java..");

  /** What is answered from operations needs neither models nor stores. */
  @ArchTest
  static final ArchRule shouldRecallFromTheDomainAlone =
      classes()
          .that()
          .resideInAPackage("dev.palimpsest.recall..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.palimpsest.recall..", "dev.palimpsest.domain..", "java..");

  @ArchTest
  static final ArchRule shouldRetrieveWithoutKafkaAndAvro =
      noClasses()
          .that()
          .resideInAPackage("dev.palimpsest.retrieve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.confluent..",
              "dev.palimpsest.schema..");

  /** The sink's code is at hand for one thing: filling and checking an index as the sink does. */
  @ArchTest
  static final ArchRule shouldUseTheSinksCodeForTheIndexAlone =
      noClasses()
          .that(not(resideInAnyPackage("dev.palimpsest.app.index..", "dev.palimpsest.connect..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.palimpsest.connect..");

  @ArchTest
  static final ArchRule shouldSpeakToElasticsearchInRetrieveAndAppAlone =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "dev.palimpsest.retrieve..",
                      "dev.palimpsest.app..",
                      "dev.palimpsest.connect..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.elastic..");

  @ArchTest
  static final ArchRule shouldNotReadAClock =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDING)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule shouldDecideWithoutChance =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDING)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.util.random.RandomGenerator.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule shouldLogThroughTheFacadeAlone =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "ch.qos.logback..", "org.apache.log4j..");

  @ArchTest
  static final ArchRule shouldPrintInCommandsAlone =
      noClasses()
          .that(not(resideInAnyPackage("dev.palimpsest.app..")))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
