package net.dider.portal.platform.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event of one node for all others. */
@Entity
@Table(name = "node_notices")
public class NodeNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Which start of which portal wrote it. */
    @Column(nullable = false, length = 36)
    private String node;

    @Column(nullable = false, length = 60)
    private String kind;

    @Column(nullable = false)
    private String text;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected NodeNotice() {}

    NodeNotice(String node, String kind, String text, Instant createdAt) {
        this.node = node;
        this.kind = kind;
        this.text = text;
        this.createdAt = createdAt;
    }

    Long getId() {
        return id;
    }

    String getNode() {
        return node;
    }

    String getKind() {
        return kind;
    }

    String getText() {
        return text;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
