package net.dider.portal.site.service;

import jakarta.enterprise.context.ApplicationScoped;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.cluster.Relay;
import net.dider.portal.site.service.Settings.SettingChanged;

/** A setting was changed on another node. */
@ApplicationScoped
public class SettingRelay implements Relay {

    @Override
    public Class<? extends HeardEverywhere> type() {
        return SettingChanged.class;
    }

    @Override
    public HeardEverywhere read(String text) {
        var parts = text.split("\n", 3);
        return new SettingChanged(parts[1], parts[0], parts[2]);
    }
}
