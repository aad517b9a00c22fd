"""A guided start for a case of one's own: questions, each with its reason, and what they give.

No terminal is in here: :class:`~foedus.questions.interview.dialogue.Interview` goes from a state
by an answer to the next state.
"""

from foedus.questions.interview.dialogue import Interview, begin
from foedus.questions.interview.given import answered
from foedus.questions.interview.question import AnswerError, Question

__all__ = ["AnswerError", "Interview", "Question", "answered", "begin"]
