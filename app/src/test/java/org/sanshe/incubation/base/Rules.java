package org.sanshe.incubation.base;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.LookBack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules of a base with something changed. */
final class Rules {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rules() {}

    static BaseRules with(BaseRules rules, UnaryOperator<Body> change) {
        return new BaseRules(
                rules.id(),
                rules.baseId(),
                rules.code(),
                rules.version(),
                rules.name(),
                rules.nameEn(),
                rules.source(),
                rules.validFrom(),
                change.apply(rules.body()));
    }

    /** The body with the value at a setting replaced by a JSON text. */
    static Body with(Body body, String setting, String json) {
        ObjectNode node = JSON.valueToTree(body);
        node.set(setting, JSON.readTree(json));
        return JSON.treeToValue(node, Body.class);
    }

    /** One that comes with the application. */
    static BaseRules sample(String file) throws java.io.IOException {
        return V606__IncubationSampleRules.Sample.read(file, JSON).rules();
    }

    /** The body with the weight of one criterion replaced. */
    static Body weight(Body body, int table, int criterion, String weight) {
        ObjectNode node = JSON.valueToTree(body);
        ((ObjectNode) node.get("tables").get(table).get("criteria").get(criterion))
                .set("weight", JSON.readTree(weight));
        return JSON.treeToValue(node, Body.class);
    }

    static Body refusals(Body body, List<LookBack> refusals) {
        return with(body, "refusals", JSON.writeValueAsString(refusals));
    }
}
