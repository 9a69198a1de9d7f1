package io.chancery.infra.local.faults;

/// Two tabs of one session, each with something under way.
record TwoTabs(Person person, Errand first, Errand second, String[] tabs) implements Errand {

    TwoTabs(Person person, Errand first, Errand second) {
        this(person, first, second, new String[2]);
    }

    @Override
    public String name() {
        return "two tabs";
    }

    @Override
    public void begin() {
        tabs[0] = person.tab();
        first.begin();
        first.lastAnswer();
        tabs[1] = person.openTab();
        second.begin();
    }

    @Override
    public void lastAnswer() {
        second.lastAnswer();
    }

    @Override
    public void goOn() {
        try {
            second.goOn();
        } finally {
            person.closeTab();
            person.turnTo(tabs[0]);
        }
        first.goOn();
    }
}
