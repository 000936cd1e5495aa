package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes of a run by address. A node takes part when it has registered and is a member of the cluster, in either order.
 * Not thread-safe.
 */
final class RegisteredNodes {

    /**
     * A node that has registered.
     *
     * @param requests how often it has asked to join
     */
    record Entry(NodeDescription description, ActorRef<Node.Command> ref, int requests) {}

    /** Nodes that never become members may come from any number of addresses, and most that have gone do not come back. */
    private static final int REMEMBERED = 10_000;

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Map<Address, Entry> registered = new Recent<>();
    private final Map<Address, Entry> present = new LinkedHashMap<>();
    private final Map<Address, Boolean> refused = new Recent<>();
    private final Set<Address> members = new HashSet<>();
    private final Set<Address> sentAway = new HashSet<>();
    private final Map<String, Address> gone = new Recent<>();

    /** @return how often this node has asked to join */
    int register(Address address, NodeDescription description, ActorRef<Node.Command> ref) {
        Entry before = registered.get(address);
        int requests = before != null && before.ref().equals(ref) ? before.requests() + 1 : 1;
        registered.put(address, new Entry(description, ref, requests));
        return requests;
    }

    /** @return whether it is the first time for this address */
    boolean refuse(Address address) {
        return refused.put(address, true) == null;
    }

    /** The address has become a member of the cluster. */
    void join(Address address) {
        members.add(address);
    }

    /** @return the node, if it takes part from now on */
    Optional<Entry> takePart(Address address) {
        if (!members.contains(address) || present.containsKey(address) || !registered.containsKey(address)) {
            return Optional.empty();
        }
        Entry node = registered.remove(address);
        present.put(address, node);
        return Optional.of(node);
    }

    /** @return the node, if it took part until now */
    Optional<Entry> leave(Address address) {
        members.remove(address);
        Optional<Entry> node = Optional.ofNullable(present.remove(address));
        node.ifPresent(left -> sentAway.remove(address));
        return node;
    }

    /** A node that took part does so no more: it may be out of reach only, and come back. */
    void lose(Entry node) {
        gone.put(node.description().process(), node.ref().path().address());
    }

    /** Where a process was that had gone and is back, if it was. */
    Optional<Address> before(Entry node) {
        return Optional.ofNullable(gone.remove(node.description().process()));
    }

    /** Marks a node that takes part as told to leave. */
    Entry sendAway(Address address) {
        sentAway.add(address);
        return Objects.requireNonNull(present.get(address));
    }

    boolean wasSentAway(Address address) {
        return sentAway.contains(address);
    }

    /** The nodes that take part, in the order in which they came. */
    Map<Address, Entry> present() {
        return Collections.unmodifiableMap(present);
    }

    /** The nodes that have registered and do not take part yet. */
    Collection<Entry> outside() {
        return Collections.unmodifiableCollection(registered.values());
    }
}
