package net.dider.portal.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** {@code #{text['feature.view.kind.name']}} in every view. */
@Named("text")
@ApplicationScoped
public class TextMap extends AbstractMap<String, String> {

    @Inject
    private Texts texts;

    @Override
    public String get(Object key) {
        return texts.get(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** A view asks by key; the list of all texts is {@link Texts#keys()}. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
