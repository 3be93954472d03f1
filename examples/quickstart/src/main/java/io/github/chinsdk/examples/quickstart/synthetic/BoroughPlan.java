package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.List;

/**
 * What the published totals do not tell about a borough. Networks: NCL STP delivery plan, March 2017 (22 planned).
 * The share aged 75 and over and the activity level are the generator's own assumptions.
 */
enum BoroughPlan {
    BARNET("07M", "E38000005", "Barnet", 4, 0.063, 0.96),
    CAMDEN("07R", "E38000027", "Camden", 4, 0.047, 0.92),
    ENFIELD("07X", "E38000057", "Enfield", 4, 0.053, 1.06),
    HARINGEY("08D", "E38000072", "Haringey", 6, 0.039, 1.03),
    ISLINGTON("08H", "E38000088", "Islington", 4, 0.038, 1.08);

    final String code;
    final String geographyCode;
    final String label;
    final int networks;
    final double shareAged75AndOver;
    final double activityLevel;

    BoroughPlan(String code, String geographyCode, String label, int networks, double share75, double activityLevel) {
        this.code = code;
        this.geographyCode = geographyCode;
        this.label = label;
        this.networks = networks;
        this.shareAged75AndOver = share75;
        this.activityLevel = activityLevel;
    }

    /** From 1, in the order of the constants: the first digit of its synthetic codes. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    static BoroughPlan ofCode(String code) {
        for (BoroughPlan plan : values()) {
            if (plan.code.equals(code)) {
                return plan;
            }
        }
        throw new IllegalArgumentException("no plan for borough " + code);
    }
}
