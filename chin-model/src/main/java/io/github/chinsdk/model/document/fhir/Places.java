package io.github.chinsdk.model.document.fhir;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.OdsCodeKind;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Organisation;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Practices, networks and venues. */
final class Places {

    private Places() {}

    /** Null: of another kind. */
    static @Nullable Organisation organisation(Element resource) {
        OdsCode code = Codes.ods(resource.firstWhere("identifier", "system", Systems.ODS));
        String title = resource.at("name").text();
        List<Element> types = resource.all("type");
        String type = types.isEmpty() ? null : types.get(0).at("text").textOrNull();
        if (Systems.NETWORK_TYPE.equals(type) || (type == null && code.allows(OdsCodeKind.PRIMARY_CARE_NETWORK))) {
            return new PrimaryCareNetwork(code, title);
        }
        if (Systems.PRACTICE_TYPE.equals(type) || (type == null && code.allows(OdsCodeKind.GP_PRACTICE))) {
            return new GpPractice(code, title);
        }
        return null;
    }

    static Venue venue(Element resource) {
        List<Element> identifiers = resource.all("identifier");
        Element id =
                identifiers.isEmpty() ? resource.at("id") : identifiers.get(0).at("value");
        Element capacity = resource.extension(Systems.OWN + "capacity").at("valueInteger");
        if (!capacity.node().canConvertToInt() || !capacity.node().isIntegralNumber()) {
            throw capacity.refused(
                    "must be a whole number",
                    "Maybe it is not from this library: FHIR itself has no capacity of a room.");
        }
        return new Venue(
                id.text(),
                capacity.node().intValue(),
                resource.extension(Systems.OWN + "site").at("valueString").text(),
                resource.at("name").text());
    }
}
