package net.dider.portal.launcher.server;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Headers on what the parser refuses by itself, before any filter: unreadable requests, too many or too long headers. */
final class AnswersOfTheParser extends HttpProbe.Adapter {

    private final BareHeaders headers = BareHeaders.fromSystemProperties();

    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        decorate(packet == null ? null : packet.getHttpHeader());
    }

    private void decorate(HttpHeader header) {
        if (header instanceof HttpRequestPacket request && request.getResponse() != null) {
            headers.complete(request.getResponse());
        }
    }
}
