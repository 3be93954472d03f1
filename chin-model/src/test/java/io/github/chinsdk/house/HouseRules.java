package io.github.chinsdk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of ARCHITECTURE.md that bytecode can show, by their numbers there. Each published module runs them over its
 * own classes in an {@code ArchitectureTest}.
 */
public final class HouseRules {

    private static final String ROOT = "io.github.chinsdk";

    /** These differ between processors and JDKs by a unit in the last place; StrictMath does not. */
    private static final Set<String> INEXACT_MATH = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final Set<String> AMBIENT_CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.concurrent.ForkJoinPool.commonPool",
            "java.util.concurrent.CompletableFuture.runAsync",
            "java.util.concurrent.CompletableFuture.supplyAsync",
            "java.util.Collection.parallelStream",
            "java.lang.Thread.start");

    /** Calls that fall back on the default locale unless they are handed one; by owner and name. */
    private static final Set<String> TEXT_BY_LOCALE = Set.of(
            "java.lang.String.format",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.io.PrintStream.format",
            "java.io.PrintStream.printf",
            "java.io.PrintWriter.format",
            "java.io.PrintWriter.printf",
            "java.util.Formatter.format",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getNumberInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.Collator.getInstance",
            "java.text.BreakIterator.getWordInstance");

    private HouseRules() {}

    /**
     * The rules, by number and name.
     *
     * @param module the last part of the module's package: {@code "model"}, {@code "kpi"} or {@code "scheduling"}
     * @return rules in the order of ARCHITECTURE.md
     */
    public static Map<String, ArchRule> rules(String module) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("A1 modules form a ladder", ladder(module));
        rules.put("A2 public signatures are ours or the JDK's", publicSignatures());
        rules.put("A3 no static mutable state", noStaticMutableState());
        rules.put("A4 nothing ambient", nothingAmbient());
        rules.put("A5 transcendental functions are strict", strictMath());
        rules.put("A6 every package is null-marked", nullMarked());
        rules.put("A7 names say what things are", names());
        rules.put("A8 no boolean or Optional parameter", parameters());
        rules.put("A13 text does not depend on the default locale", localeNamed());
        return rules;
    }

    /**
     * The module's own classes, without its tests.
     *
     * @param module the last part of the module's package
     * @return the classes under {@code io.github.chinsdk.MODULE}
     */
    public static JavaClasses production(String module) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + "." + module);
    }

    private static ArchRule ladder(String module) {
        String[] others = Set.of("model", "kpi", "scheduling").stream()
                .filter(other -> !other.equals(module) && !other.equals("model"))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true);
    }

    private static ArchRule publicSignatures() {
        DescribedPredicate<JavaClass> allowed = describe("are ours, java.* or JSpecify", type -> {
            JavaClass base = type.getBaseComponentType();
            String name = base.getPackageName();
            return base.isPrimitive()
                    || name.startsWith("java.")
                    || name.startsWith("org.jspecify.")
                    || (name.startsWith(ROOT) && !name.contains(".internal"));
        });
        return classes()
                .that(describe(
                        "are exported",
                        type -> !type.getPackageName().contains(".internal")
                                && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should(new ArchCondition<>("name only allowed types in public signatures") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> isVisible(method.getModifiers()))
                                .forEach(method -> {
                                    report(type, method.getFullName(), method.getRawReturnType(), events);
                                    method.getRawParameterTypes()
                                            .forEach(p -> report(type, method.getFullName(), p, events));
                                    method.getExceptionTypes()
                                            .forEach(e -> report(type, method.getFullName(), e.toErasure(), events));
                                });
                        type.getConstructors().stream()
                                .filter(made -> isVisible(made.getModifiers()))
                                .forEach(made -> made.getRawParameterTypes()
                                        .forEach(p -> report(type, made.getFullName(), p, events)));
                        type.getFields().stream()
                                .filter(field -> isVisible(field.getModifiers()))
                                .forEach(field -> report(type, field.getFullName(), field.getRawType(), events));
                        type.getRawSuperclass().ifPresent(parent -> report(type, type.getFullName(), parent, events));
                    }

                    private void report(JavaClass owner, String where, JavaClass named, ConditionEvents events) {
                        if (!allowed.test(named)) {
                            events.add(SimpleConditionEvent.violated(owner, where + " names " + named.getFullName()));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static ArchRule noStaticMutableState() {
        return fields().that(describe(
                        "are static",
                        field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !field.getName().startsWith("$")))
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private static ArchRule nothingAmbient() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "is ambient: clock, default locale or zone, unseeded random, threads, logs",
                        HouseRules::isAmbient))
                .allowEmptyShould(true);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String call = owner + "." + access.getName();
        return AMBIENT_CALLS.contains(call)
                || (owner.equals("java.lang.System")
                        && Set.of("out", "err", "currentTimeMillis").contains(access.getName()))
                || owner.startsWith("java.util.logging.")
                || owner.startsWith("org.slf4j.")
                || (owner.equals("java.lang.Thread") && access.getName().equals("<init>"))
                || (owner.equals("java.util.concurrent.Executors"))
                || (owner.equals("java.util.Random")
                        && access.getName().equals("<init>")
                        && access.getDescription().contains("<init>()"));
    }

    private static ArchRule strictMath() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "is an inexact function of java.lang.Math",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && INEXACT_MATH.contains(access.getName())))
                .allowEmptyShould(true);
    }

    private static ArchRule localeNamed() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "writes text by the default locale (use String.format(Locale.ROOT, ...))",
                        HouseRules::isByDefaultLocale))
                .allowEmptyShould(true);
    }

    private static boolean isByDefaultLocale(JavaAccess<?> access) {
        String call = access.getTargetOwner().getFullName() + "." + access.getName();
        boolean names = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type ->
                                type.isEquivalentTo(Locale.class) || type.isEquivalentTo(DecimalFormatSymbols.class));
        return call.equals("java.lang.String.formatted")
                || call.equals("java.lang.System.lineSeparator")
                || (!names && (TEXT_BY_LOCALE.contains(call) || call.equals("java.text.DecimalFormat.<init>")));
    }

    private static ArchRule nullMarked() {
        return classes()
                .that(describe(
                        "are top-level",
                        type -> type.isTopLevelClass() && !type.getSimpleName().equals("module-info")))
                .should(new ArchCondition<>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no @NullMarked package-info"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchRule names() {
        return noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Service|Processor|Impl)$")
                .allowEmptyShould(true);
    }

    private static ArchRule parameters() {
        Set<String> banned = Set.of(
                "boolean",
                Optional.class.getName(),
                OptionalInt.class.getName(),
                OptionalLong.class.getName(),
                OptionalDouble.class.getName());
        return methods()
                .that()
                .arePublic()
                .and(describe(
                        "are exported and not written by the compiler",
                        (JavaMethod method) ->
                                !method.getOwner().getPackageName().contains(".internal")
                                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(new ArchCondition<>("have no boolean or Optional parameter") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getRawParameterTypes().stream()
                                .filter(parameter -> banned.contains(parameter.getFullName()))
                                .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " takes " + parameter.getFullName())));
                    }
                })
                .allowEmptyShould(true);
    }
}
