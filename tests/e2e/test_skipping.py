"""No end-to-end test may be left out unseen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "test",
    [
        'def test_it():\n    pytest.skip("no microphone")\n',
        '@pytest.mark.skipif(True, reason="no microphone")\ndef test_it():\n    pass\n',
        'pytest.skip("no microphone", allow_module_level=True)\n',
    ],
    ids=["in a test", "by a mark", "a whole file"],
)
def test_a_skipped_test_is_a_failure(tmp_path: Path, test: str) -> None:
    shutil.copy(CONFTEST, tmp_path)
    (tmp_path / "test_it.py").write_text("import pytest\n\n" + test)
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "/dev/null", "--rootdir", tmp_path, tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert "was skipped, and no end-to-end test may be" in result.stdout
    assert "no microphone" in result.stdout
