package net.dider.portal.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets views read the components of records by name ({@code #{item.title}}), as Expression Language 6 will; Jakarta EE
 * 10 brings version 5, which only knows beans. To be deleted with the move to Jakarta EE 11.
 */
public class RecordResolver extends ELResolver {

    private final ClassValue<Map<String, Method>> accessors = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var found = new ConcurrentHashMap<String, Method>();
            for (RecordComponent component : type.getRecordComponents()) {
                found.put(component.getName(), component.getAccessor());
            }
            return found;
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(MethodHandles.lookup().lookupClass() + " " + property, e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        var accessor = accessor(base, property);
        if (accessor != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (accessor(base, property) != null) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        var read = accessor(base, property) != null;
        if (read) {
            context.setPropertyResolved(base, property);
        }
        return read;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Method accessor(Object base, Object property) {
        return base instanceof Record && property != null
                ? accessors.get(base.getClass()).get(property.toString())
                : null;
    }
}
