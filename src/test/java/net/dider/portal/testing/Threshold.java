package net.dider.portal.testing;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/**
 * Stands inside every EJB, right behind the place where the container judges the caller: who gets here may call the
 * method. A method that is only tried ends here and does nothing, so that each can be tried with each caller.
 */
public class Threshold {

    /** Binds it to every EJB of the WAR. */
    static final String DESCRIPTOR =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <interceptors>
                <interceptor><interceptor-class>%1$s</interceptor-class></interceptor>
              </interceptors>
              <assembly-descriptor>
                <interceptor-binding>
                  <ejb-name>*</ejb-name>
                  <interceptor-class>%1$s</interceptor-class>
                </interceptor-binding>
              </assembly-descriptor>
            </ejb-jar>
            """
                    .formatted(Threshold.class.getName());

    private static volatile Method tried;
    private static volatile Thread caller;
    private static volatile boolean crossed;

    /**
     * Whether this call gets to that method: true when the container let it in, false when it refused the caller.
     *
     * @throws IllegalStateException when it did neither
     */
    public static synchronized boolean isCrossed(Method method, Callable<?> call) {
        tried = method;
        caller = Thread.currentThread();
        crossed = false;
        try {
            var answer = call.call();
            if (answer instanceof Future<?> later) {
                later.get(); // what runs in the background is refused in the background
            }
        } catch (Exception e) {
            if (isRefusal(e) && !crossed) {
                return false;
            }
            throw new IllegalStateException(method + (crossed ? " let in and failed" : " failed before"), e);
        } finally {
            tried = null;
        }
        if (!crossed) {
            throw new IllegalStateException(method + " was not seen");
        }
        return true;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure != null && (failure instanceof EJBAccessException || isRefusal(failure.getCause()));
    }

    @AroundInvoke
    Object enter(InvocationContext context) throws Exception {
        var method = context.getMethod();
        if (!method.equals(tried)
                || Thread.currentThread() != caller && !method.isAnnotationPresent(Asynchronous.class)) {
            return context.proceed();
        }
        crossed = true;
        return nothing(method.getReturnType());
    }

    /** Null, zero or false. */
    public static Object nothing(Class<?> type) {
        if (Future.class.isAssignableFrom(type)) {
            return new AsyncResult<>(null);
        }
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
