package org.sanshe.forms;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names found in the first of several maps that has them, without copying: a form asks hundreds of times. */
final class Names extends AbstractMap<String, Object> {

    private final List<Map<String, Object>> layers;

    Names(List<Map<String, Object>> layers) {
        this.layers = layers;
    }

    @Override
    public boolean containsKey(Object name) {
        return layers.stream().anyMatch(layer -> layer.containsKey(name));
    }

    @Override
    public Object get(Object name) {
        for (Map<String, Object> layer : layers) {
            if (layer.containsKey(name)) {
                return layer.get(name);
            }
        }
        return null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            all.putAll(layers.get(i));
        }
        return all.entrySet();
    }
}
