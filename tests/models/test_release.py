"""What is let go is loaded again, and says the same."""

from secondsource.models import encoder, parser, tagger
from secondsource.models.release import release

TEXT = "The harbour master said on Monday that the crane would be sold."


def test_what_is_let_go_is_loaded_again_and_says_the_same():
    def read():
        (doc,) = parser.parse([TEXT])
        return [(t.text, t.tag_, t.dep_) for t in doc], encoder.embed([TEXT]).tolist(), tagger.propose(TEXT, [(0, len(TEXT))])

    before = read()
    release()
    assert not parser.pipeline.cache_info().currsize
    assert read() == before
