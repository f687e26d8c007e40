package net.dider.portal.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.cluster.Relay;

/** A text was changed on another node. */
@ApplicationScoped
public class TextRelay implements Relay {

    @Override
    public Class<? extends HeardEverywhere> type() {
        return TextChanged.class;
    }

    @Override
    public HeardEverywhere read(String text) {
        return TextChanged.ofText(text);
    }
}
