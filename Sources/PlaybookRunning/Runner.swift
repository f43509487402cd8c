import Playbook
import CPosix
