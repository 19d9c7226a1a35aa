package org.sanshe.grant.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemes that come with the application, and changed copies of them. */
final class Samples {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Samples() {}

    static GrantScheme of(String file) {
        try {
            return V503__GrantSampleSchemes.Sample.read(file, JSON).scheme();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body with one value otherwise. @param path for example {@code /amount/cap} @param value as JSON */
    static GrantScheme.Body with(GrantScheme.Body body, String path, String value) {
        ObjectNode tree = JSON.valueToTree(body);
        int last = path.lastIndexOf('/');
        var at = last == 0 ? tree : tree.at(path.substring(0, last));
        if (at.isArray()) {
            ((tools.jackson.databind.node.ArrayNode) at)
                    .set(Integer.parseInt(path.substring(last + 1)), JSON.readTree(value));
        } else {
            ((ObjectNode) at).set(path.substring(last + 1), JSON.readTree(value));
        }
        return JSON.treeToValue(tree, GrantScheme.Body.class);
    }

    static GrantScheme with(GrantScheme scheme, String path, String value) {
        return new GrantScheme(
                scheme.id(),
                scheme.unitId(),
                scheme.code(),
                scheme.version(),
                scheme.name(),
                scheme.nameEn(),
                scheme.source(),
                scheme.complete(),
                scheme.validFrom(),
                with(scheme.body(), path, value));
    }
}
