package io.pacto.plugin.contract;

import io.pacto.api.Contract;
import io.pacto.api.Contract.*;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;

final class TinyContract {
    static Contract of(Mapping r) {
        Node s = r.get("service");
        Node o = s.get("owner");
        Owner owner = null;
        if (o instanceof Scalar sc) owner = new Owner(Value.written(sc.text(), sc), null, null, List.of(), o);
        else if (o != null) {
            List<Contact> cs = new ArrayList<>();
            for (Node c : o.list("contacts"))
                cs.add(new Contact(req(c, "type"), req(c, "value"), text(c, "purpose"), c));
            owner = new Owner(null, text(o, "team"), text(o, "dri"), cs, o);
        }
        Node im = s.get("image");
        Node ch = s.get("chart");
        Service service = new Service(
                req(s, "name"),
                req(s, "version"),
                owner,
                im == null ? null : new Image(req(im, "ref"), bool(im, "private"), im),
                ch == null ? null : new Chart(req(ch, "ref"), req(ch, "version"), ch),
                s);
        List<Interface> is = new ArrayList<>();
        for (Node i : r.list("interfaces")) {
            Value<String> v = text(i, "visibility");
            is.add(new Interface(
                    req(i, "name"),
                    req(i, "type"),
                    num(i, "port"),
                    v == null ? Value.assumed("internal", i) : v,
                    file(i, "contract"),
                    i));
        }
        List<Configuration> cf = new ArrayList<>();
        Node c = r.get("configuration");
        if (c != null && c.get("configs") == null)
            cf.add(new Configuration(
                    Value.assumed("default", c), file(c, "schema"), text(c, "ref"), (Mapping) c.get("values"), c));
        if (c != null) for (Node e : c.list("configs")) cf.add(conf(e));
        for (Node e : r.list("configurations")) cf.add(conf(e));
        List<Policy> ps = new ArrayList<>();
        Node p = r.get("policy");
        if (p != null) ps.add(pol(p));
        for (Node e : r.list("policies")) ps.add(pol(e));
        List<Dependency> ds = new ArrayList<>();
        for (Node d : r.list("dependencies"))
            ds.add(new Dependency(text(d, "name"), req(d, "ref"), bool(d, "required"), req(d, "compatibility"), d));
        Behaviour b = null;
        Node rt = r.get("runtime");
        if (rt != null) {
            Node st = rt.get("state"), pe = st == null ? null : st.get("persistence"), li = rt.get("lifecycle");
            b = new Behaviour(
                    text(rt, "workload"),
                    text(st, "type"),
                    text(pe, "scope"),
                    text(pe, "durability"),
                    text(st, "dataCriticality"),
                    text(li, "upgradeStrategy"),
                    num(li, "gracefulShutdownSeconds"),
                    probe(rt.get("health")),
                    probe(rt.get("metrics")),
                    rt);
        }
        Node sc = r.get("scaling");
        return new Contract(
                r,
                req(r, "pactoVersion"),
                service,
                is,
                cf,
                ps,
                ds,
                b,
                sc == null ? null : new Scaling(num(sc, "replicas"), num(sc, "min"), num(sc, "max"), sc),
                (Mapping) r.get("metadata"));
    }

    static Probe probe(Node n) {
        return n == null ? null : new Probe(text(n, "interface"), text(n, "path"), num(n, "initialDelaySeconds"), n);
    }

    static Configuration conf(Node e) {
        return new Configuration(req(e, "name"), file(e, "schema"), text(e, "ref"), (Mapping) e.get("values"), e);
    }

    static Policy pol(Node e) {
        return new Policy(text(e, "name"), file(e, "schema"), text(e, "ref"), e);
    }

    static Value<String> text(Node n, String k) {
        return n == null || n.text(k) == null ? null : Value.written(n.text(k), n.get(k));
    }

    static Value<String> file(Node n, String k) {
        Value<String> v = text(n, k);
        return v == null ? null : v.map(t -> t.startsWith("./") ? t.substring(2) : t);
    }

    static Value<String> req(Node n, String k) {
        Value<String> v = text(n, k);
        return v == null ? Value.assumed("", n) : v;
    }

    static Value<Integer> num(Node n, String k) {
        Value<String> v = text(n, k);
        return v == null ? null : v.map(Integer::valueOf);
    }

    static Value<Boolean> bool(Node n, String k) {
        Value<String> v = text(n, k);
        return v == null ? Value.assumed(false, n) : v.map(Boolean::valueOf);
    }
}
