-- LiteLLM's tables live apart from Aria's: its migrations may drop tables they do not know.
CREATE DATABASE litellm;
