import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small order service, kept in memory: {@code java Orders.java [config.yaml]}.
 *
 * <p>One file and nothing but the JDK, so that the example runs wherever Pacto does. Its contract is {@code pacto.yaml}.
 */
public final class Orders {

    private static final Pattern ITEM = Pattern.compile("\"item\"\\s*:\\s*\"([^\"\\\\]{1,100})\"");
    private static final Pattern QUANTITY = Pattern.compile("\"quantity\"\\s*:\\s*(\\d{1,6})");

    private final Map<Long, Order> orders = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final Config config;

    private Orders(Config config) {
        this.config = config;
    }

    public static void main(String[] args) throws IOException {
        Config config = Config.read(Path.of(args.length > 0 ? args[0] : "config.yaml"));
        Orders service = new Orders(config);
        InetSocketAddress address = new InetSocketAddress(config.text("server.host"), config.number("server.port"));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", service::answer);
        server.setExecutor(Executors.newFixedThreadPool(config.number("server.workers")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(config.number("server.drainSeconds"))));
        server.start();
        System.out.println("orders-service listens on " + server.getAddress());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + (path.startsWith("/orders/") ? "/orders/{id}" : path)) {
                case "GET /health" -> send(exchange, 200, "{\"status\":\"ok\"}");
                case "GET /orders" -> send(exchange, 200, list());
                case "POST /orders" -> place(exchange);
                case "GET /orders/{id}" -> show(exchange, path.substring("/orders/".length()));
                case "DELETE /orders/{id}" -> cancel(exchange, path.substring("/orders/".length()));
                default -> send(exchange, 404, error("there is nothing here"));
            }
        }
    }

    private String list() {
        StringBuilder json = new StringBuilder("[");
        for (Order order : orders.values()) {
            json.append(json.length() > 1 ? "," : "").append(order.json());
        }
        return json.append(']').toString();
    }

    private void place(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(10_000), StandardCharsets.UTF_8);
        Matcher item = ITEM.matcher(body);
        Matcher quantity = QUANTITY.matcher(body);
        if (!item.find() || !quantity.find() || Integer.parseInt(quantity.group(1)) < 1) {
            send(exchange, 400, error("an order needs an item and a quantity of at least 1"));
            return;
        }
        int wanted = Integer.parseInt(quantity.group(1));
        if (wanted > config.number("orders.maxQuantity")) {
            send(exchange, 400, error("at most " + config.number("orders.maxQuantity") + " pieces per order"));
            return;
        }
        Order order = new Order(lastId.incrementAndGet(), item.group(1), wanted);
        orders.put(order.id(), order);
        send(exchange, 201, order.json());
    }

    private void show(HttpExchange exchange, String id) throws IOException {
        Order order = orders.get(number(id));
        if (order == null) {
            send(exchange, 404, error("no such order"));
        } else {
            send(exchange, 200, order.json());
        }
    }

    private void cancel(HttpExchange exchange, String id) throws IOException {
        if (orders.remove(number(id)) == null) {
            send(exchange, 404, error("no such order"));
        } else {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static long number(String id) {
        return id.matches("\\d{1,15}") ? Long.parseLong(id) : -1;
    }

    private static String error(String message) {
        return "{\"error\":\"" + message + "\"}";
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** One order; {@code item} holds no quotes and no backslashes. */
    record Order(long id, String item, int quantity) {
        String json() {
            return "{\"id\":" + id + ",\"item\":\"" + item + "\",\"quantity\":" + quantity + "}";
        }
    }

    /** Reads the two-level YAML of config.yaml: sections, and {@code key: value} below them. */
    record Config(Map<String, String> values) {
        static Config read(Path file) throws IOException {
            Map<String, String> values = new LinkedHashMap<>();
            String section = "";
            for (String line : Files.readAllLines(file)) {
                String text = line.replaceFirst("(^|\\s)#.*", "");
                int colon = text.indexOf(':');
                if (colon < 0) {
                    continue;
                }
                String key = text.substring(0, colon).strip();
                String value = text.substring(colon + 1).strip();
                if (!text.startsWith(" ")) {
                    section = key;
                } else {
                    values.put(section + "." + key, value.replaceAll("^\"|\"$", ""));
                }
            }
            return new Config(values);
        }

        String text(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalStateException("config.yaml lacks " + key);
            }
            return value;
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }
    }
}
