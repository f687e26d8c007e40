package net.dider.portal.launcher.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.dider.portal.launcher.LauncherTexts;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * What every request passes first, and every answer last. In: who asks for another host, names none or several, or sends
 * what the server behind would answer without us or read in two ways, is refused here; so is every body of unknown length,
 * because the parser drops a Content-Length that contradicts it (request smuggling, ASVS 4.2.1) and no browser sends one.
 * Out: no answer leaves without the
 * headers of security facts §3, whoever wrote it.
 */
public final class Door extends BaseFilter {

    private static final byte[] NOTHING = {};
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    private static final int UNAVAILABLE = 503;

    /** A system property that is there while the application is not yet: the launcher sets and clears it. */
    public static final String OPENING = "portal.opening";

    private static final Map<Integer, String> REASONS = Map.of(
            BAD_REQUEST,
            "Bad Request",
            METHOD_NOT_ALLOWED,
            "Method Not Allowed",
            MISDIRECTED,
            "Misdirected Request",
            UNAVAILABLE,
            "Service Unavailable");

    /** Answered by the server before any filter, with a list of methods we do not have. */
    private static final Set<String> NEVER = Set.of("TRACE", "CONNECT");

    private final KnownHosts hosts;
    private final BareHeaders headers;
    private final byte[] malformed;
    private final byte[] misdirected;
    private final byte[] opening;
    private volatile boolean open;

    Door(KnownHosts hosts, BareHeaders headers) {
        this.hosts = hosts;
        this.headers = headers;
        malformed = inBothLanguages("launcher.refusal.malformed");
        misdirected = inBothLanguages("launcher.refusal.host");
        opening = inBothLanguages("launcher.refusal.opening");
    }

    static Door fromSystemProperties() {
        var publicHost = URI.create(System.getProperty("portal.base.url")).getHost();
        return new Door(
                new KnownHosts(publicHost, System.getProperty("portal.hosts", "") + "," + ownAddress()),
                BareHeaders.fromSystemProperties());
    }

    /** The address the operator lets it listen on, if it is one: the launcher asks there whether the portal is ready. */
    private static String ownAddress() {
        var address = System.getProperty("portal.address", "");
        return address.contains(":") ? "[" + address + "]" : address;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpRequestPacket request) {
            var fields = request.getHeaders();
            var host = fields.indexOf(Header.Host, 0);
            if (host < 0
                    || fields.indexOf(Header.Host, host + 1) >= 0
                    || !RequestLine.isWellFormed(request.getRequestURIRef().getOriginalRequestURIBC())
                    || fields.indexOf(Header.TransferEncoding, 0) >= 0) {
                return refuse(context, request, BAD_REQUEST, malformed);
            }
            if (NEVER.contains(request.getMethod().getMethodString())) {
                request.getResponse().setHeader(Header.Allow, "GET, HEAD, POST");
                return refuse(context, request, METHOD_NOT_ALLOWED, malformed);
            }
            if (!hosts.know(fields.getValue(host).toString(), overLoopback(context.getConnection()))) {
                return refuse(context, request, MISDIRECTED, misdirected);
            }
            if (!isOpen()) {
                request.getResponse().setHeader("Retry-After", "5");
                return refuse(context, request, UNAVAILABLE, opening);
            }
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()) {
            headers.complete(response);
        }
        return context.getInvokeAction();
    }

    /** A short answer, and the end of the connection: whatever else came with the request is not read. */
    private NextAction refuse(FilterChainContext context, HttpRequestPacket request, int status, byte[] why) {
        var response = request.getResponse();
        response.setStatus(status);
        response.setReasonPhrase(REASONS.get(status));
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(why.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(Header.Connection, "close");
        headers.complete(response);
        var content = response.httpContentBuilder()
                .content(Buffers.wrap(context.getMemoryManager(), request.isHeadRequest() ? NOTHING : why))
                .last(true)
                .build();
        context.write(content, new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult result) {
                context.getConnection().closeSilently();
            }
        });
        return context.getStopAction();
    }

    private boolean isOpen() {
        if (!open) {
            open = System.getProperty(OPENING) == null;
        }
        return open;
    }

    private static boolean overLoopback(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress peer && isLoopback(peer.getAddress());
    }

    private static boolean isLoopback(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    /** Nobody knows yet in which language whoever asks reads. */
    private static byte[] inBothLanguages(String key) {
        return (new LauncherTexts(Locale.forLanguageTag("tr")).sentence(key) + "\n"
                        + new LauncherTexts(Locale.ENGLISH).sentence(key) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
