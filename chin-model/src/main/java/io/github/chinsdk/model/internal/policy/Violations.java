package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.policy.PolicyFinding;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns findings into violations with their own paths. */
final class Violations {

    /** {@code practices}, {@code practices[0]}, {@code networks[0].qists} or {@code networks[0].members[1]}. */
    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(\\d+)\\](?:\\.(\\w+)(?:\\[(\\d+)\\])?)?)?");

    private Violations() {}

    /** Reports each finding; true if there was none. */
    static boolean report(List<PolicyFinding> findings, ConstraintValidatorContext context) {
        if (findings.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        for (PolicyFinding finding : findings) {
            add(finding, context);
        }
        return false;
    }

    private static void add(PolicyFinding finding, ConstraintValidatorContext context) {
        Matcher path = PATH.matcher(finding.path());
        if (!path.matches()) {
            throw new AssertionError(finding.path());
        }
        var first = context.buildConstraintViolationWithTemplate(literal(finding.sentence()))
                .addPropertyNode(path.group(1));
        if (path.group(2) == null) {
            first.addConstraintViolation();
            return;
        }
        Integer place = Integer.valueOf(path.group(2));
        if (path.group(3) == null) {
            first.addBeanNode().inIterable().atIndex(place).addConstraintViolation();
            return;
        }
        var second = first.addPropertyNode(path.group(3)).inIterable().atIndex(place);
        if (path.group(4) == null) {
            second.addConstraintViolation();
        } else {
            second.addBeanNode()
                    .inIterable()
                    .atIndex(Integer.valueOf(path.group(4)))
                    .addConstraintViolation();
        }
    }

    /** Names come from documents: what looks like a message parameter or an expression stays text. */
    private static String literal(String sentence) {
        return sentence.replaceAll("([\\\\{}$])", "\\\\$1");
    }
}
