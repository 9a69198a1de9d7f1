package io.chancery.infra.web.sessions;

import io.chancery.infra.web.Browser;
import io.chancery.infra.web.Browser.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Speaks the protocol of Vaadin's client, as far as to open a view, type and click, and reads every answer's body: a
/// 200 can be an error.
public final class OpenPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser;
    private final Map<Integer, String> tags = new LinkedHashMap<>();
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<Integer, Integer> parents = new LinkedHashMap<>();
    private String token = "";
    private int ui;
    private int seen;
    private int asked;
    private String lastQuestion = "";
    private int greeting;

    public OpenPage(Browser browser) {
        this.browser = browser;
    }

    /// Loads the page and enters the view.
    public OpenPage open(String route) {
        return load(route).enter(route);
    }

    public OpenPage load(String route) {
        browser.get("/" + route);
        var start = JSON.readTree(
                browser.get("/?v-r=init&location=" + route + "&query=").body());
        var config = start.get("appConfig");
        ui = config.get("v-uiId").asInt();
        token = config.get("uidl").get("Vaadin-Security-Key").asString();
        learn(config.get("uidl"));
        return this;
    }

    public OpenPage enter(String route) {
        return enter(route, "");
    }

    /// @param query such as `token=x`
    public OpenPage enter(String route, String query) {
        var enter = JSON.createObjectNode();
        enter.put("type", "event").put("node", 1).put("event", "ui-navigate");
        var data = enter.putObject("data");
        data.put("route", route).put("query", query).put("appShellTitle", "").put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        require(ask(enter));
        return this;
    }

    public void type(int node, String value) {
        var sync = JSON.createObjectNode();
        sync.put("type", "mSync")
                .put("node", node)
                .put("feature", 1)
                .put("property", "value")
                .put("value", value);
        require(ask(sync));
    }

    /// Ticks the first checkbox of that kind.
    public void check(String tag) {
        var sync = JSON.createObjectNode();
        sync.put("type", "mSync")
                .put("node", node(tag))
                .put("feature", 1)
                .put("property", "checked")
                .put("value", true);
        require(ask(sync));
    }

    public void click(String label) {
        require(clickUnchecked(label));
    }

    public Answer clickUnchecked(String label) {
        return ask(event(button(label)));
    }

    /// Chooses in a menu, open or not: an entry's words lie below the entry that is clicked.
    public Answer chooseUnchecked(String label) {
        int node = button(label);
        while (!tags.getOrDefault(node, "").endsWith("-item")) {
            node = parent(node);
        }
        return ask(event(node));
    }

    /// Every field of that kind takes the text, then the button is clicked.
    public Answer clickAfterTyping(String tag, String text, String label) {
        tags.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(field -> type(field, text));
        var answer = clickUnchecked(label);
        require(answer);
        return answer;
    }

    /// Clicks where the button for greeting was, whatever is known of the page.
    Answer clickAnew() {
        return ask(event(greeting));
    }

    /// Sends the last question once more, as the browser does when no answer came.
    public Answer resend() {
        return browser.postJson("/?v-r=uidl&v-uiId=" + ui, lastQuestion);
    }

    public boolean has(String tag) {
        return tags.containsValue(tag);
    }

    public int node(String tag) {
        return tags.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + tag + " among " + tags));
    }

    public boolean shows(String text) {
        return texts.values().stream().anyMatch(shown -> shown.contains(text));
    }

    public String shown() {
        return texts.values().toString();
    }

    void forgetWhatIsShown() {
        greeting = button("Greet");
        texts.clear();
    }

    /// As if the browser had been sent pushes that the copy knows nothing of.
    void seeAhead(int pushes) {
        seen += pushes;
    }

    public void require(Answer answer) {
        if (answer.status() != 200
                || answer.body().contains("\"meta\"") && answer.body().contains("Error")
                || answer.body().contains("sessionExpired")
                || answer.body().contains("appError")) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        learn(parse(answer.body()));
    }

    private Answer ask(ObjectNode call) {
        var question = JSON.createObjectNode();
        question.put("csrfToken", token);
        question.putArray("rpc").add(call);
        question.put("syncId", seen).put("clientId", asked++);
        lastQuestion = question.toString();
        return resend();
    }

    private int button(String label) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(this::parent)
                .orElseThrow(() -> new AssertionError("No button " + label + " among " + texts));
    }

    private int parent(int node) {
        return parents.get(node);
    }

    private static ObjectNode event(int node) {
        var event = JSON.createObjectNode();
        event.put("type", "event").put("node", node).put("event", "click");
        event.putObject("data");
        return event;
    }

    private static JsonNode parse(String body) {
        return JSON.readTree(body.startsWith("for(;;);[") ? body.substring(9, body.length() - 1) : body);
    }

    private void learn(JsonNode uidl) {
        if (uidl.has("syncId")) {
            seen = uidl.get("syncId").asInt();
        }
        if (!uidl.has("changes")) {
            return;
        }
        for (var change : uidl.get("changes")) {
            var node = change.path("node").asInt();
            var key = change.path("key").asString("");
            if (key.equals("tag")) {
                tags.put(node, change.get("value").asString());
            } else if (key.equals("text")) {
                texts.put(node, change.get("value").asString());
            }
            if (change.path("type").asString("").equals("splice")
                    && change.path("feat").asInt() == 2) {
                change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
            }
        }
    }
}
