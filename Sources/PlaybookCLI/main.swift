import Playbook
import PlaybookRunning

print(StepID("playbook"))
