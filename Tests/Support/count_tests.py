"""Counts what came of a test run, from swift-testing's event stream (version 0).

usage: count_tests.py EVENTS

A parameterised test counts once for each of its arguments. What was started and not ended, or neither started
nor skipped, has failed: that is what a crash leaves. Failed and skipped tests are named; the last line is
`N passed, N failed, N skipped`.
"""

import json
import sys


def records(path):
    try:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                try:
                    yield json.loads(line)
                except ValueError:
                    return
    except FileNotFoundError:
        return


class Count:
    def __init__(self):
        self.names, self.parameterised = {}, set()
        self.started, self.ended, self.skipped, self.failed = {}, set(), {}, {}
        self.run_ended = False

    def add(self, record):
        payload = record["payload"]
        if record["kind"] == "test":
            if payload["kind"] == "function":
                test = payload["id"]
                self.names[test] = payload.get("displayName") or payload["name"]
                if payload.get("isParameterized"):
                    self.parameterised.add(test)
        else:
            self.add_event(payload)

    def add_event(self, event):
        kind, test = event["kind"], event.get("testID")
        case = event.get("_testCase")
        unit = (test, case["id"] if case and test in self.parameterised else None)
        if kind == "runEnded":
            self.run_ended = True
        elif kind == "issueRecorded":
            if not event["issue"].get("isKnown") and event["issue"].get("isFailure", True):
                self.failed.setdefault(unit, "an issue was recorded")
        elif test in self.names:
            single = test not in self.parameterised
            if kind == ("testStarted" if single else "testCaseStarted"):
                self.started[unit] = case["displayName"] if case and not single else None
            elif kind == ("testEnded" if single else "testCaseEnded"):
                self.ended.add(unit)
            elif kind in ("testSkipped", "testCancelled", "testCaseCancelled"):
                self.skipped[unit] = " ".join(event.get("_comments", [])) or "no reason given"

    def name(self, unit):
        test, _ = unit
        argument = self.started.get(unit)
        return self.names.get(test, test or "outside of a test") + (" (%s)" % argument if argument else "")

    def close(self):
        """Turns what never came into failures."""
        for unit in self.started:
            if unit not in self.ended:
                self.failed.setdefault(unit, "it never ended")
        seen = {test for test, _ in list(self.started) + list(self.skipped)}
        for test in self.names:
            if test not in seen:
                self.failed.setdefault((test, None), "it never ran")
        if not self.run_ended:
            self.failed.setdefault((None, None), "the test run did not end")
        for unit in self.failed:
            self.skipped.pop(unit, None)


def main():
    count = Count()
    for record in records(sys.argv[1]):
        count.add(record)
    count.close()
    for unit, reason in count.skipped.items():
        print("skipped: %s: %s" % (count.name(unit), reason))
    for unit, reason in count.failed.items():
        print("failed: %s: %s" % (count.name(unit), reason))
    passed = len(set(count.started) - set(count.failed) - set(count.skipped))
    print("%d passed, %d failed, %d skipped" % (passed, len(count.failed), len(count.skipped)))


main()
