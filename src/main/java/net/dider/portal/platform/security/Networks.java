package net.dider.portal.platform.security;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Addresses and networks as an operator writes them: {@code 10.0.0.5, 172.16.0.0/12, fd00::/8}. Short forms, octal
 * digits, wildcards, ranges and zones are refused: what two programs may read in two ways is not an address.
 */
public final class Networks {

    private static final IPAddressStringParameters NETWORK = strict(true);
    private static final IPAddressStringParameters ADDRESS = strict(false);

    private static final int HALF = 64;

    private final List<IPAddress> blocks;

    private Networks(List<IPAddress> blocks) {
        this.blocks = blocks;
    }

    /**
     * @param text addresses and networks in CIDR notation, separated by commas; may be empty
     * @throws IllegalArgumentException with the part that is neither
     */
    public static Networks parse(String text) {
        return new Networks(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> parse(part, NETWORK)
                        .map(IPAddress::toPrefixBlock)
                        .orElseThrow(() -> new IllegalArgumentException(part)))
                .toList());
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public boolean contain(String address) {
        var parsed = parse(address, ADDRESS);
        return parsed.isPresent() && blocks.stream().anyMatch(block -> block.contains(parsed.get()));
    }

    /** What one connection has for itself: an IPv4 address, the first half of an IPv6 one (RFC 6177); unknown as it is. */
    public static String ofOneClient(String address) {
        return parse(address, ADDRESS)
                .map(a -> a.isIPv6() ? a.toPrefixBlock(HALF) : a)
                .map(IPAddress::toCanonicalString)
                .orElse(address);
    }

    /** One spelling for each address, IPv4 inside IPv6 as IPv4; empty where it is no single address. */
    static Optional<String> normalized(String address) {
        return parse(address, ADDRESS).map(IPAddress::toCanonicalString);
    }

    private static Optional<IPAddress> parse(String text, IPAddressStringParameters rules) {
        var address = new IPAddressString(text.strip(), rules).getAddress();
        if (address == null) {
            return Optional.empty();
        }
        return Optional.of(
                address.isIPv6() && address.toIPv6().isIPv4Mapped() && !address.isPrefixed()
                        ? address.toIPv6().getEmbeddedIPv4Address()
                        : address);
    }

    private static IPAddressStringParameters strict(boolean network) {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowWildcardedSeparator(false)
                .allowMask(false)
                .allowPrefix(network)
                .allowPrefixOnly(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowBinary(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false)
                .getParentBuilder()
                .toParams();
    }
}
