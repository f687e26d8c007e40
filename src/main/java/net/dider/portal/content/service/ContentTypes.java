package net.dider.portal.content.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of items there are, as features bring them. */
@Named
@ApplicationScoped
public class ContentTypes {

    private static final String NO_FIELDS = "/WEB-INF/fragments/no-fields.xhtml";

    @Inject
    @Any
    private Instance<ContentType> brought;

    private final Map<String, ContentType> byName = new LinkedHashMap<>();
    private String root;

    @PostConstruct
    void gather() {
        brought.stream()
                .sorted(Comparator.comparingInt(ContentType::getOrder))
                .forEach(t -> byName.put(t.getName(), t));
        root = byName.values().stream()
                .filter(ContentType::isTree)
                .map(ContentType::getName)
                .findFirst()
                .orElseThrow();
    }

    /** In their order. */
    public List<ContentType> getAll() {
        return List.copyOf(byName.values());
    }

    /** Those with a list of their own, in their order. */
    public List<ContentType> getListed() {
        return byName.values().stream().filter(t -> !t.isTree()).toList();
    }

    /** @throws IllegalArgumentException for a name no feature brought */
    public ContentType get(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no such type: " + name);
        }
        return type;
    }

    public boolean isKnown(String name) {
        return byName.containsKey(name);
    }

    /** The type whose items stand directly below the language. */
    public String getRoot() {
        return root;
    }

    /** The type to show something of where an item has no text: its own, where that has a list, else the first. */
    public String listedLike(String name) {
        return get(name).isTree() ? getListed().get(0).getName() : name;
    }

    /** The view of a type's own fields; an empty one where it has none. */
    public String fieldset(String name) {
        var fieldset = isKnown(name) ? get(name).getFieldset() : "";
        return fieldset.isEmpty() ? NO_FIELDS : fieldset;
    }
}
