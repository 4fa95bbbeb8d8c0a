"""Sound files of every format in, samples out; and a clear error for everything else."""

import os
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import Resampler, decode, read_blocks
from coach.errors import AudioError
from tests.ordinary_user import as_ordinary_user

SALARY = Path(__file__).parents[2] / "samples" / "recordings" / "salary.flac"

# name, codec, rate, layout, how like the original it must come back (correlation)
FORMATS = [
    ("pcm_16.wav", "pcm_s16le", 16_000, "mono", 0.9999),
    ("pcm_8.wav", "pcm_u8", 16_000, "mono", 0.99),
    ("pcm_24.wav", "pcm_s24le", 48_000, "stereo", 0.999),
    ("pcm_32.wav", "pcm_s32le", 44_100, "stereo", 0.999),
    ("float_32.wav", "pcm_f32le", 44_100, "mono", 0.999),
    ("float_64.wav", "pcm_f64le", 96_000, "stereo", 0.999),
    ("telephone.wav", "pcm_mulaw", 8_000, "mono", 0.9),
    ("lossless.flac", "flac", 44_100, "stereo", 0.999),
    ("lossless_5_1.flac", "flac", 48_000, "5.1", 0.999),
    ("music.mp3", "libmp3lame", 44_100, "stereo", 0.98),
    ("speech.mp3", "libmp3lame", 22_050, "mono", 0.98),
    ("voice_note.ogg", "libopus", 48_000, "mono", 0.95),
    ("voice_note.opus", "libopus", 48_000, "mono", 0.95),
    ("memo.m4a", "aac", 44_100, "stereo", 0.98),
    ("browser.webm", "libopus", 48_000, "stereo", 0.95),
]


def write_sound(
    path: Path, codec: str, rate_hz: int, layout: str, sound: pcm.Samples, bit_rate: int | None = None
) -> Path:
    """Encode samples at 16,000 Hz, the same in every channel, as a file whose format follows from its name."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate_hz)
        stream.layout = layout
        if bit_rate is not None:
            stream.bit_rate = bit_rate
        mono = Resampler(pcm.SAMPLE_RATE_HZ, rate_hz)
        values = np.concatenate([mono.convert(sound), mono.flush()])
        channels = np.repeat(values[np.newaxis], stream.layout.nb_channels, axis=0)
        shape = av.AudioResampler(format=stream.format, layout=layout, rate=rate_hz)
        for first in range(0, len(values), 1_000):
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(channels[:, first : first + 1_000]), format="fltp", layout=layout
            )
            frame.sample_rate, frame.pts = rate_hz, first
            for shaped in shape.resample(frame):
                container.mux(stream.encode(shaped))
        for shaped in shape.resample(None):
            container.mux(stream.encode(shaped))
        container.mux(stream.encode(None))
    return path


def likeness(left: pcm.Samples, right: pcm.Samples) -> float:
    """Correlation of two sounds where they fit best; codecs may shift sound by some milliseconds."""
    n = 1 << (len(left) + len(right)).bit_length()
    products = np.fft.irfft(np.fft.rfft(left, n) * np.conj(np.fft.rfft(right, n)), n)
    return float(np.max(products) / np.sqrt(pcm.sum_of_squares(left) * pcm.sum_of_squares(right)))


@pytest.fixture(scope="module")
def speech() -> pcm.Samples:
    return decode(SALARY)[: 6 * pcm.SAMPLE_RATE_HZ]


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory, speech: pcm.Samples) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sounds")
    return {name: write_sound(folder / name, codec, rate, layout, speech) for name, codec, rate, layout, _ in FORMATS}


@pytest.mark.parametrize(("name", "least_likeness"), [(entry[0], entry[4]) for entry in FORMATS])
def test_every_format_gives_the_sound_back(
    sounds: dict[str, Path], speech: pcm.Samples, name: str, least_likeness: float
) -> None:
    decoded = decode(sounds[name])
    assert decoded.dtype == np.float32
    assert decoded.ndim == 1
    assert len(decoded) == pytest.approx(len(speech), abs=0.06 * pcm.SAMPLE_RATE_HZ)
    assert likeness(decoded, speech) > least_likeness
    assert pcm.sum_of_squares(decoded) == pytest.approx(pcm.sum_of_squares(speech), rel=0.1)
    assert pcm.peak(decoded) <= 1.0


@pytest.mark.parametrize("n_samples", [1_000, 8_000, 16_000, 1_000_000])
def test_blocks_have_the_length_asked_for_and_miss_nothing(sounds: dict[str, Path], n_samples: int) -> None:
    path = sounds["music.mp3"]
    blocks = list(read_blocks(path, n_samples))
    assert {len(block) for block in blocks[:-1]} <= {n_samples}
    assert 0 < len(blocks[-1]) <= n_samples
    assert np.array_equal(np.concatenate(blocks), decode(path))


def test_a_block_needs_a_sample() -> None:
    with pytest.raises(ValueError, match="at least 1 sample, not 0"):
        next(read_blocks(SALARY, 0))


def test_channels_are_mixed_by_their_mean(tmp_path: Path, speech: pcm.Samples) -> None:
    left_only = np.stack([pcm.to_int16(speech), np.zeros(len(speech), np.int16)], axis=1).tobytes()
    path = tmp_path / "left.wav"
    path.write_bytes(wav_header(len(left_only), n_channels=2) + left_only)
    assert decode(path) == pytest.approx(speech / 2, abs=1e-4)


def test_memory_stays_flat_for_long_files(tmp_path: Path) -> None:
    path = tmp_path / "ten_minutes.wav"
    n_bytes = 600 * 32_000
    with path.open("wb") as file:
        file.write(wav_header(n_bytes))
        file.truncate(44 + n_bytes)
    tracemalloc.start()
    n_samples = sum(len(block) for block in read_blocks(path))
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert n_samples == 600 * pcm.SAMPLE_RATE_HZ
    assert peak_bytes < 1_000_000


def test_values_that_are_no_numbers_are_made_harmless(tmp_path: Path) -> None:
    values = np.full(16_000, 0.25, dtype="<f4")
    values[4_000], values[8_000], values[12_000], values[13_000] = np.nan, np.inf, -np.inf, 1e30
    path = tmp_path / "broken_values.wav"
    path.write_bytes(wav_header(values.nbytes, code=3, n_bits=32) + values.tobytes())
    decoded = decode(path)
    assert decoded[[3_999, 4_000, 8_000, 12_000, 13_000]].tolist() == [0.25, 0.0, 1.0, -1.0, 1.0]


@pytest.mark.parametrize("declared", [0, 0xFFFF_FFFF, 0x7FFF_FFFF], ids=hex)
def test_a_streamed_wav_without_a_length_is_read_to_its_end(tmp_path: Path, declared: int) -> None:
    path = tmp_path / "streamed.wav"
    path.write_bytes(wav_header(declared) + bytes(32_000))
    assert len(decode(path)) == pytest.approx(16_000, abs=1_024)


@pytest.mark.parametrize(
    "name",
    [
        "-i.wav",
        "pipe:0.wav",
        "http:|example.org|a.wav",
        "concat:a|b.wav",
        "%03d.wav",
        "*.wav",
        "a\nb.wav",
        "ä ☕ '\"`$.wav",
    ],
)
def test_names_are_only_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(wav_header(32_000) + bytes(32_000))
    assert len(decode(path)) == 16_000


@pytest.mark.parametrize("name", [entry[0] for entry in FORMATS])
def test_a_file_that_was_cut_off_is_told(sounds: dict[str, Path], tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    content = sounds[name].read_bytes()
    path.write_bytes(content[: len(content) * 6 // 10])
    with pytest.raises(AudioError, match="cut off"):
        decode(path)


def test_what_a_cut_off_file_holds_comes_before_the_error(sounds: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "cut.wav"
    content = sounds["pcm_16.wav"].read_bytes()
    path.write_bytes(content[: len(content) // 2])
    blocks: list[pcm.Samples] = []
    with pytest.raises(AudioError, match=r"declares 6\.0 s but holds 3\.0 s"):
        blocks.extend(read_blocks(path))
    assert sum(map(len, blocks)) == pytest.approx(3 * pcm.SAMPLE_RATE_HZ, abs=1_024)


@pytest.mark.parametrize("name", ["lossless.flac", "voice_note.ogg", "browser.webm", "memo.m4a"])
def test_damage_inside_a_file_is_told(sounds: dict[str, Path], tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    content = bytearray(sounds[name].read_bytes())
    middle, n_damaged = len(content) // 2, len(content) // 8
    content[middle : middle + n_damaged] = np.random.default_rng(7).bytes(n_damaged)
    path.write_bytes(content)
    with pytest.raises(AudioError, match="is damaged"):
        decode(path)


def test_a_guess_at_an_mp3_length_is_not_taken_for_a_declared_one(tmp_path: Path, speech: pcm.Samples) -> None:
    """Without a length tag a decoder guesses from the first bit rate, here a tenth of the later one."""
    parts = []
    for bit_rate in (32_000, 320_000):
        content = write_sound(tmp_path / "tagged.mp3", "libmp3lame", 44_100, "mono", speech, bit_rate).read_bytes()
        tag_at = max(content.find(b"Info"), content.find(b"Xing"))
        # The frame that holds the tag ends where the next frame begins, with eleven set bits.
        parts.append(content[content.index(b"\xff\xfb", tag_at) :])
    path = tmp_path / "untagged.mp3"
    path.write_bytes(b"".join(parts))
    assert len(decode(path)) == pytest.approx(2 * len(speech), abs=0.2 * pcm.SAMPLE_RATE_HZ)


def make_nothing(path: Path) -> None:
    pass


def make_text(path: Path) -> None:
    path.write_text("I led the team through a hard quarter. " * 500)


def make_noise(path: Path) -> None:
    path.write_bytes(np.random.default_rng(1).bytes(100_000))


def make_picture(path: Path) -> None:
    write_pictures(path, "png", "rgb24", 1)


def make_video(path: Path) -> None:
    write_pictures(path, "mpeg4", "yuv420p", 5)


def write_pictures(path: Path, codec: str, pixels: str, n_pictures: int) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 64, pixels
        for _ in range(n_pictures):
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(picture.reformat(format=pixels)))
        container.mux(stream.encode(None))


@pytest.mark.parametrize(
    ("name", "make", "says"),
    [
        ("missing.wav", make_nothing, "There is no file"),
        ("folder.wav", lambda path: path.mkdir(), "is a folder"),
        ("pipe.wav", os.mkfifo, "is not a file"),
        ("empty.wav", lambda path: path.touch(), r"is empty \(0 bytes\)"),
        ("text.mp3", make_text, "is not a sound file"),
        ("noise.ogg", make_noise, "is not a sound file"),
        ("picture.png", make_picture, "is not a sound file"),
        ("video.mp4", make_video, "holds no sound"),
        ("header_only.wav", lambda path: path.write_bytes(wav_header(0)), "holds no sound"),
        ("wide.wav", lambda path: path.write_bytes(wav_header(800, n_bits=64) + bytes(800)), "holds s64 values"),
        ("head.wav", lambda path: path.write_bytes(b"RIFF\x00"), "was cut off"),
        ("dangling.wav", lambda path: path.symlink_to("nowhere.wav"), "There is no file"),
        ("loop.wav", lambda path: path.symlink_to(path.name), "cannot be opened"),
        ("long" * 100 + ".wav", make_nothing, "cannot be opened"),
        ("zero\0byte.wav", make_nothing, "cannot be opened"),
    ],
)
def test_what_is_no_sound_file_is_told(tmp_path: Path, name: str, make: Callable[[Path], object], says: str) -> None:
    path = tmp_path / name
    make(path)
    with pytest.raises(AudioError, match=says) as caught:
        decode(path)
    assert caught.value.hint
    assert "PosixPath" not in caught.value.message


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.wav"
    path.write_bytes(wav_header(32_000) + bytes(32_000))
    path.chmod(0o000)
    with as_ordinary_user(), pytest.raises(AudioError, match=r"secret\.wav may not be read"):
        decode(path)


@pytest.mark.parametrize(
    "playlist",
    [
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://{sound}\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile {sound}\n",
    ],
    ids=["hls", "ffconcat"],
)
def test_a_playlist_opens_no_other_file(tmp_path: Path, sounds: dict[str, Path], playlist: str) -> None:
    path = tmp_path / "list.mp3"
    path.write_text(playlist.format(sound=sounds["music.mp3"]))
    with pytest.raises(AudioError, match="is not a sound file"):
        decode(path)


class TestResampler:
    @pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000, 96_000])
    @pytest.mark.parametrize("n_block", [160, 4_410])
    def test_a_tone_stays_the_tone_it_was(self, rate_hz: int, n_block: int) -> None:
        tone = np.sin(2 * np.pi * 440 * np.arange(rate_hz) / rate_hz).astype(np.float32) * 0.5
        resampler = Resampler(rate_hz)
        parts = [resampler.convert(tone[first : first + n_block]) for first in range(0, rate_hz, n_block)]
        converted = np.concatenate([*parts, resampler.flush()])
        expected = np.sin(2 * np.pi * 440 * np.arange(len(converted)) / 16_000) * 0.5
        assert len(converted) == pytest.approx(16_000, abs=4)
        assert converted[200:15_800] == pytest.approx(expected[200:15_800], abs=0.01)

    def test_no_samples_are_no_samples(self) -> None:
        assert len(Resampler(48_000).convert(pcm.silence(0))) == 0
        assert len(Resampler(48_000).flush()) == 0


def wav_header(n_data_bytes: int, *, n_channels: int = 1, code: int = 1, n_bits: int = 16) -> bytes:
    n_frame_bytes = n_channels * n_bits // 8
    sound = struct.pack("<HHIIHH", code, n_channels, 16_000, 16_000 * n_frame_bytes, n_frame_bytes, n_bits)
    form_size = min(36 + n_data_bytes, 0xFFFF_FFFF)
    return (
        b"RIFF"
        + struct.pack("<I", form_size)
        + b"WAVEfmt \x10\x00\x00\x00"
        + sound
        + b"data"
        + struct.pack("<I", n_data_bytes)
    )
