package net.dider.portal.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code #{assets['portal.css']}}: the address of an asset with its own hash, so that it can be cached for ever. */
@Named
@ApplicationScoped
public class Assets extends java.util.AbstractMap<String, String> {

    private static final String FOLDER = "/assets/";
    private static final int HASH_BYTES = 6;

    @Inject
    private ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Override
    public String get(Object name) {
        return addresses.computeIfAbsent((String) name, this::address);
    }

    /** True for the address this release gives an asset; any other version may be answered, but not kept for ever. */
    boolean isCurrent(String path, String query) {
        if (query == null || !path.startsWith(FOLDER)) {
            return false;
        }
        var address = addresses.get(path.substring(FOLDER.length()));
        return address != null && address.equals(path + '?' + query);
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public java.util.Set<Map.Entry<String, String>> entrySet() {
        return addresses.entrySet();
    }

    private String address(String name) {
        var path = FOLDER + name;
        try (var in = context.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No such asset: " + name);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
