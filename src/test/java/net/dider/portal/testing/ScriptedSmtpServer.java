package net.dider.portal.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that does what a test tells it: speaks SMTP (RFC 5321) on a real socket, refuses some recipients and
 * falls silent for others. A mail counts as taken once its final dot has come, as with a server whose answer gets lost.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** Where the server says nothing more, until {@link #behave()}. */
    public enum Silence {
        BEFORE_CONTENT,
        AFTER_CONTENT
    }

    /** A mail that has come as a whole. */
    public record Taken(String recipient, String content) {

        public String messageId() {
            return content.lines()
                    .filter(l -> l.startsWith("Message-ID: "))
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket listener;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
    private final Set<String> rude = ConcurrentHashMap.newKeySet();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile SSLContext identity;

    public ScriptedSmtpServer(int port) {
        listener = listen(port);
        start(this::accept);
    }

    /** While nobody listens any connection of this machine may have been given that port; it is waited for. */
    private static ServerSocket listen(int port) {
        var bound = new AtomicReference<ServerSocket>();
        Eventually.within(Duration.ofMinutes(1), true, () -> {
            try {
                bound.set(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
                return true;
            } catch (BindException taken) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return bound.get();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Offers {@code STARTTLS} (RFC 3207) and shows this certificate. */
    public ScriptedSmtpServer offerTls(SSLContext certificate) {
        identity = certificate;
        return this;
    }

    /** Answers {@code RCPT} for that recipient so, as {@code 450 4.2.0 later}. */
    public ScriptedSmtpServer refuse(String recipient, String reply) {
        refusals.put(recipient, reply);
        return this;
    }

    public ScriptedSmtpServer fallSilent(String recipient, Silence where) {
        silences.put(recipient, where);
        return this;
    }

    /** Takes mails for that recipient and ends the connection without an answer. */
    public void hangUpAfterContent(String recipient) {
        rude.add(recipient);
    }

    /** From now on everything is taken and answered. */
    public void behave() {
        refusals.clear();
        silences.clear();
        rude.clear();
    }

    /** True once a mail to that recipient has reached the place where the server falls silent. */
    public boolean isSilent(String recipient) {
        return silent.contains(recipient);
    }

    public List<Taken> taken(String recipient) {
        return taken.stream().filter(t -> t.recipient().equals(recipient)).toList();
    }

    /** What was said in clear. */
    public List<String> commands() {
        return commands;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                sockets.add(socket);
                start(() -> talk(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            say(socket, "220 scripted ESMTP");
            talk(socket, identity != null);
        } catch (IOException hungUp) {
            // as peers do
        } finally {
            sockets.remove(socket);
        }
    }

    private void talk(Socket socket, boolean offersTls) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String recipient = null;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!(socket instanceof SSLSocket)) {
                    commands.add(line);
                }
                var verb = line.split("[ :]")[0];
                switch (verb) {
                    case "EHLO" ->
                        say(socket, "250-scripted\r\n" + (offersTls ? "250-STARTTLS\r\n" : "") + "250 8BITMIME");
                    case "STARTTLS" -> {
                        say(socket, "220 go ahead");
                        var secured = (SSLSocket) identity.getSocketFactory().createSocket(socket, null, true);
                        talk(secured, false);
                        return;
                    }
                    case "RCPT" -> {
                        recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                        say(socket, refusals.getOrDefault(recipient, "250 ok"));
                    }
                    case "DATA" -> {
                        if (isMute(recipient, Silence.BEFORE_CONTENT)) {
                            in.readLine();
                            return;
                        }
                        say(socket, "354 go on");
                        var content = content(in);
                        if (content == null) {
                            return;
                        }
                        taken.add(new Taken(recipient, content));
                        if (rude.contains(recipient)) {
                            return;
                        }
                        if (isMute(recipient, Silence.AFTER_CONTENT)) {
                            in.readLine();
                            return;
                        }
                        say(socket, "250 taken");
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, "250 ok");
                }
            }
        }
    }

    private boolean isMute(String recipient, Silence where) {
        if (silences.get(recipient) != where) {
            return false;
        }
        silent.add(recipient);
        return true;
    }

    /** Null when the line ended before the dot. */
    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (".".equals(line)) {
                return content.toString();
            }
            content.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return null;
    }

    private static void say(Socket socket, String line) throws IOException {
        var out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
