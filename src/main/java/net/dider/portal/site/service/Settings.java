package net.dider.portal.site.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;

/** The association's identity as pages read it: from memory, no query. */
@ApplicationScoped
public class Settings {

    @Inject
    private Languages languages;

    @Inject
    private Event<Stale> stale;

    private final Map<String, String> values = new ConcurrentHashMap<>();

    /** A setting has a new value; fired by {@link SettingService}, heard here, on every node, once it is stored. */
    public record SettingChanged(String name, String language, String value) implements HeardEverywhere {

        @Override
        public String toText() {
            return language + '\n' + name + '\n' + value;
        }
    }

    /** The setting in that language, else in the next of its chain that has it, else empty. */
    public String get(String name, Language language) {
        PageTrace.setting(name);
        var own = find(name, language.getCode());
        return !own.isEmpty()
                ? own
                : languages.getChain(language).stream()
                        .map(l -> find(name, l.getCode()))
                        .filter(v -> !v.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** Exactly what is set in that language. */
    public String find(String name, String language) {
        return values.getOrDefault(language + '/' + name, "");
    }

    void remember(String name, String language, String value) {
        values.put(language + '/' + name, value);
    }

    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged change) {
        remember(change.name(), change.language(), change.value());
        stale.fire(Stale.setting(change.name()).here());
    }
}
