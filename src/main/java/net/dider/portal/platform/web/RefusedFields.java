package net.dider.portal.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties the fields of public forms to what {@code d:field} says about them: {@code aria-describedby} leads to hint and
 * message, {@code aria-invalid} marks what was refused, and the browser itself puts the cursor into the first such field
 * (WCAG 3.3.1, 3.3.3). What is said about the form as a whole belongs to its first field. Works without script.
 */
public class RefusedFields implements SystemEventListener {

    private static final String HINT = "-hint";
    private static final String MESSAGE = "-message";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot root
                && root.getViewId() != null
                && root.getViewId().startsWith("/WEB-INF/");
    }

    @Override
    public void processEvent(SystemEvent event) {
        if (event instanceof PreRenderViewEvent && event.getSource() instanceof UIViewRoot root) {
            markForms(event.getFacesContext(), root);
        }
    }

    /** Not by {@code visitTree}: that would go through every row of every list once more. */
    private static void markForms(FacesContext context, UIComponent parent) {
        parent.getFacetsAndChildren().forEachRemaining(child -> {
            if (child instanceof UIForm form) {
                mark(context, fields(form), form);
            } else {
                markForms(context, child);
            }
        });
    }

    private static void mark(FacesContext context, List<UIInput> fields, UIForm form) {
        var first = fields.stream().filter(f -> !f.isValid()).findFirst().orElse(null);
        var whole = form.isSubmitted() ? ofTheForm(context, fields) : List.<String>of();
        if (first == null && !whole.isEmpty() && !fields.isEmpty()) {
            first = fields.get(0);
        }
        for (var field : fields) {
            var id = field.getClientId(context);
            var described = new ArrayList<>(field == first ? whole : List.of());
            var hint = field.findComponent(field.getId() + HINT);
            if (hint != null && hint.isRendered()) {
                described.add(id + HINT);
            }
            if (!context.getMessageList(id).isEmpty()) {
                described.add(id + MESSAGE);
            }
            say(field, "aria-describedby", described.isEmpty() ? null : String.join(" ", described));
            say(field, "aria-invalid", field.isValid() ? null : "true");
            say(field, "autofocus", field == first ? "autofocus" : null);
        }
    }

    /** The messages beside what is no field, such as the button. */
    private static List<String> ofTheForm(FacesContext context, List<UIInput> fields) {
        var ids = new ArrayList<String>();
        context.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null && fields.stream().noneMatch(f -> id.equals(f.getClientId(context)))) {
                ids.add(id + MESSAGE);
            }
        });
        return ids;
    }

    private static List<UIInput> fields(UIComponent parent) {
        var found = new ArrayList<UIInput>();
        var children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var child = children.next();
            if (!child.isRendered()) {
                continue;
            }
            if (child instanceof UIInput input && !(child instanceof HtmlInputHidden)) {
                found.add(input);
            }
            found.addAll(fields(child));
        }
        return found;
    }

    private static void say(UIComponent field, String attribute, String value) {
        if (value == null) {
            field.getPassThroughAttributes().remove(attribute);
        } else {
            field.getPassThroughAttributes().put(attribute, value);
        }
    }
}
