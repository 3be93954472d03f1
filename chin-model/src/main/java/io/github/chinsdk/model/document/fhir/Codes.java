package io.github.chinsdk.model.document.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.SnomedCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Codes and extensions as England and this library write them. */
final class Codes {

    private Codes() {}

    static OdsCode ods(Element identifier) {
        return identifier.at("value").as("an ODS code", OdsCode::parse);
    }

    static Element own(Element resource, String extension) {
        return resource.extension(Systems.OWN + extension).at("valueCode");
    }

    static Element coded(Element concept, String system) {
        return concept.firstWhere("coding", "system", system).at("code");
    }

    static ClinicalCode clinical(Element concept) {
        Element snomed = coded(concept, Systems.SNOMED);
        if (snomed.isPresent()) {
            return snomed.as("a SNOMED CT code", SnomedCode::parse);
        }
        Element uk = coded(concept, Systems.ICD10_UK);
        return (uk.isPresent() ? uk : coded(concept, Systems.ICD10)).as("a SNOMED CT or ICD-10 code", Icd10Code::parse);
    }

    static @Nullable Long cost(Element resource) {
        Element money = resource.extension(Systems.OWN + "cost").at("valueMoney");
        if (!money.isPresent()) {
            return null;
        }
        JsonNode value = money.at("value").node();
        BigDecimal pounds = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
        boolean sane = pounds.signum() >= 0 && pounds.scale() >= 0 && pounds.scale() <= 2 && pounds.precision() <= 17;
        if (!sane || !"GBP".equals(money.node().path("currency").textValue())) {
            throw money.refused("must be pounds and pence in GBP", "Maybe it is another currency: leave the cost out.");
        }
        return pounds.movePointRight(2).longValueExact();
    }
}
