"""What the plugin does at each event of a build: MkDocs calls the methods whose names begin with ``on_``."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable
from functools import partial
from html import escape, unescape
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, TypeVar

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from briefgen.brief import CACHE, Compiled, compile_folder, notices_on
from briefgen.cache import Cache
from briefgen.corrections import Corrections
from briefgen.export import render_files
from briefgen.export.feed import URI as FEED
from briefgen.kept_search import KeptSearch
from briefgen.model import InputError
from briefgen.pages import (
    ASSETS,
    EXTENSIONS,
    Page,
    Pieces,
    moved_pages,
    page_uris,
    pages_of,
    render_assets,
)
from briefgen.pages.links import URIS
from briefgen.pages.metadata import Subjects, json_ld, open_graph
from briefgen.pages.policy import with_hashes
from briefgen.plugin.options import BriefgenConfig
from briefgen.plugin.site_files import add, home_in_menu, menu, replaced, signpost, written_introduction
from briefgen.progress import Bar
from briefgen.quick_pages import QuickPages, in_own_way
from briefgen.read.corrections_file import NAME as CORRECTIONS_FILE
from briefgen.read.corrections_file import read_corrections
from briefgen.serving import Kept, KeptPages, KeptTemplates

log = get_plugin_logger("briefgen")

_T = TypeVar("_T")


class BriefgenPlugin(BasePlugin[BriefgenConfig]):
    """Compiles the brief when MkDocs collects its files, and hands its pages over as virtual files."""

    def __init__(self) -> None:
        self._compiled: Compiled | None = None
        self._pieces: Pieces | None = None
        self._subjects: Subjects | None = None
        self._replaced: dict[str, str] = {}
        self._serving = False
        self._kept_pieces: Kept[Pieces] = Kept()
        self._kept_text: Kept[tuple[Page, ...]] = Kept()
        self._kept_files: Kept[dict[str, str]] = Kept()
        self._quick_pages = QuickPages()
        self._kept_pages = KeptPages()
        self._kept_markdown = KeptPages()
        self._kept_search = KeptSearch(self._quick_pages.searched)
        self._kept_templates = KeptTemplates()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Lets the plugin live on from build to build. Only a server makes use of what an earlier build made."""
        self._serving = command == "serve"

    # Run early, so that the offline plugin finds our worker shim and does not ask for one from another site.
    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """Prepares what other plugins and MkDocs read from the configuration. Works out no address: see `on_files`."""
        self._compiled, self._pieces, self._subjects, self._replaced = None, None, None, {}
        self._quick_pages.ours.clear()
        if not self.config.enabled:
            return None
        if self._serving:
            # It would walk through all that is kept, several times over. What a build leaves is collected behind it.
            gc.disable()
        self._refuse_shared_folders(config)
        for extension in EXTENSIONS:
            # "extra" brings both, and must not be followed by one of its own parts.
            if extension not in config.markdown_extensions and not _has_extra(config):
                config.markdown_extensions.append(extension)
        config.extra_css.insert(0, f"{ASSETS}briefgen.css")
        config.extra_javascript.insert(0, f"{ASSETS}briefgen.js")
        if any(name.endswith("offline") for name in config.plugins):
            scripts = config.extra.setdefault("polyfills", [])
            if not any("iframe-worker" in str(script) for script in scripts):
                scripts.append(f"{ASSETS}iframe-worker.js")
        folder = self._folder(config)
        if folder.is_dir():
            config.watch.append(str(folder))
        corrections = self._corrections(config)
        if corrections.is_file() and not corrections.is_relative_to(config.docs_dir):  # that folder is followed anyway
            config.watch.append(str(corrections))
        return config

    # Run early, so that other plugins see the pages of the brief among the files.
    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages of the brief, and the menu. By now every plugin has had its say on the shape of addresses."""
        if not self.config.enabled:
            return files
        self._compiled = self._compile(config)
        brief = self._compiled.brief
        for file in files:
            # What was corrected is told on the method page; the file itself is the editors' own.
            if file.abs_src_path and Path(file.abs_src_path).resolve() == self._corrections(config):
                file.inclusion = InclusionLevel.EXCLUDED
        self._replaced = replaced(page_uris(brief, self.config.pages), files, config)
        self._subjects = Subjects(brief)
        made_of = (self._compiled, self.config.pages, self.config.full_text, self._replaced)
        self._pieces = pieces = self._kept(self._kept_pieces, made_of, partial(self._make_pieces, self._compiled))
        introduction = pieces.place(written_introduction(files), at=URIS["print"], file="").text
        pages = self._kept(
            self._kept_text, (self._kept_pieces.version, introduction), partial(pages_of, pieces.view, introduction)
        )
        make_menu = self.config.nav and config.nav is None
        written_by_hand = [f.src_uri for f in files.documentation_pages() if f.inclusion.is_in_nav()]
        taken = {file.dest_uri for file in files}
        addresses: dict[str, str] = {}
        for page in pages:
            listed = InclusionLevel.UNDEFINED if page.in_nav and make_menu else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, page.uri, content=page.text, inclusion=listed)
            addresses[page.uri] = file.url
            self._quick_pages.ours[page.uri] = page.ours
            add(files, taken, file)
        extra: dict[str, str] = {}
        if "data" in self.config.pages:
            about = (config.site_url or "", addresses)
            extra = self._kept(self._kept_files, (brief, *about), partial(render_files, brief, *about))
        for uri, content in (*extra.items(), *render_assets().items()):
            add(files, taken, File.generated(config, uri, content=content))
        for uri, now in moved_pages(brief, self.config.pages).items():
            add(files, taken, signpost(config, uri, now))
        if make_menu:
            listed_pages = [page.uri for page in pages if page.in_nav]
            config.nav = menu(listed_pages, written_by_hand, home_in_menu(files, config.site_name))
        return files

    # Run late, so that no plugin that makes pages of its own comes after.
    @event_priority(-50)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Has pages rendered without Markdown taking our HTML apart, and by a server only those that changed."""
        if self.config.enabled:
            for file in files.documentation_pages():
                page: Any = file.page
                if page is None:
                    continue
                if file.generated_by == "briefgen" and self._serving:
                    # A page may be another where the little of it that Markdown reads is the same.
                    read = partial(self._kept_markdown.render, render=in_own_way)
                    page.render = partial(
                        self._kept_pages.render, page, render=partial(self._quick_pages.render, read=read)
                    )
                else:
                    page.render = partial(self._quick_pages.render, page)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Has a server compile the theme's templates once, and index for the search only pages that changed."""
        if self._serving and env.bytecode_cache is None:
            env.bytecode_cache = self._kept_templates
        if self.config.enabled:
            owners = [getattr(method, "__self__", None) for method in config.plugins.events["page_context"]]
            before = dict(pairwise(reversed(owners)))
            self._kept_search.watch(config.plugins.values(), cleaned_by=before.get(self), in_parts=self._serving)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Takes the page back from the search plugin that comes before, if there is one."""
        self._kept_search.give_back(page)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str | None:
        """Puts pieces of the brief into pages that people wrote; into the home page the brief at a glance."""
        if self._compiled is None or self._pieces is None:
            return None
        _date_by_sources(page, self._compiled)
        if page.file.generated_by is not None:
            return None
        written = page.file.content_string
        placed = self._pieces.place(
            markdown,
            at=page.file.src_uri,
            file=f"{Path(config.docs_dir).name}/{page.file.src_uri}",
            # The head matter was taken off.
            first_line=1 + max(0, written.count("\n") - markdown.count("\n")),
            home=page.is_homepage and page.meta.get("briefgen") is not False,
        )
        for notice in placed.notices:
            log.warning("%s", notice)
        self._quick_pages.ours[page.file.src_uri] = placed.pieces
        return placed.text

    # Run late, when other plugins have put their scripts into the page.
    @event_priority(-100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """Tells machines what a page is about, and the browser which scripts are the page's own."""
        return self._with_policy(self._with_metadata(output, page, config))

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str | None:
        """The same for pages of the theme, such as the one for what is not found."""
        return self._with_policy(output_content) if template_name.endswith(".html") else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Has garbage collected again."""
        if self._serving:
            gc.enable()

    def on_build_error(self, *, error: Exception) -> None:
        """The same where a build ends early: a server waits for the next change."""
        if self._serving:
            gc.enable()

    def _with_policy(self, html: str) -> str:
        # While it is served, a script is put into each page that tells it to load anew.
        return with_hashes(html) if self.config.enabled and not self._serving else html

    def _with_metadata(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """``output`` with what its page is about, unless the theme or another plugin has told that."""
        generated = page.file.generated_by is not None and page.file.src_uri not in self._replaced
        if self._compiled is None or self._subjects is None or not (generated or page.is_homepage):
            return output
        head, end, rest = output.partition("</head>")
        if not end:
            return output
        brief = self._compiled.brief
        if 'property="og:' not in head:
            # In the head matter of our pages words stand as character references, as they do in HTML.
            description = unescape(str(page.meta.get("description") or config.site_description or brief.title))
            title = unescape(str(page.meta.get("title") or config.site_name))
            head += open_graph(title, description, config.site_name, page.canonical_url)
        if "data" in self.config.pages:
            feed = escape(get_relative_url(FEED, page.url))
            # The theme takes each rel="alternate" for a translation and asks for its sitemap, which a disk refuses.
            head += f'<link rel="alternate feed" type="application/atom+xml" title="Changes" href="{feed}">\n'
        return head + json_ld(self._subjects.of(page.file.src_uri)) + end + rest

    def _kept(self, kept: Kept[_T], made_of: object, make: Callable[[], _T]) -> _T:
        """What ``make`` gives; for a server, what it gave for the same the last time."""
        return kept.get(made_of, make) if self._serving else make()

    def _make_pieces(self, compiled: Compiled) -> Pieces:
        return Pieces(
            compiled.brief,
            annotations=compiled.annotations,
            pages=self.config.pages,
            full_text=self.config.full_text,
            replaced=self._replaced,
        )

    def _compile(self, config: MkDocsConfig) -> Compiled:
        folder = self._folder(config)
        cache = Cache(self._place(config, self.config.cache_dir)) if self.config.cache else None
        try:
            # Published pages must not tell where on this disk the folder lies.
            shown_as = folder.name if Path(self.config.sources_dir).is_absolute() else self.config.sources_dir
            with Bar() as bar:
                compiled = compile_folder(
                    folder,
                    self.config.title or config.site_name,
                    shown_as,
                    corrections=self._read_corrections(config),
                    cache=cache,
                    workers=self.config.workers,
                    progress=bar,
                )
        except InputError as problem:
            raise PluginError(str(problem.notice)) from None
        if cache is not None and cache.problem is not None:
            log.info("%s", cache.problem)
        for notice in notices_on(compiled.brief, datetime.date.today()):
            # A warning fails a strict build: it is for what the author must mend, not for what is only doubtful.
            (log.info if notice.level == "info" else log.warning)("%s", notice)
        if not compiled.brief.sources:
            log.info("no sources in %s: put articles there.", self.config.sources_dir)
        return compiled

    def _refuse_shared_folders(self, config: MkDocsConfig) -> None:
        """Stops where what is no article would be read as one, or where a server would follow what it writes itself."""
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        pages, sources = Path(config.docs_dir).resolve(), self._folder(config).resolve()
        cache = self._place(config, self.config.cache_dir).resolve()
        if sources in (home, pages, Path(config.site_dir).resolve()):
            message = f"sources_dir: {self.config.sources_dir!r} holds other files than articles."
            raise PluginError(f"mkdocs.yml: {message} Give the articles a folder of their own, such as 'seeds'.")
        if cache == home or cache.is_relative_to(pages) or cache.is_relative_to(sources):
            message = f"cache_dir: {self.config.cache_dir!r} is, or lies in, a folder that holds other files."
            raise PluginError(f"mkdocs.yml: {message} Give the cache a folder of its own, such as {CACHE!r}.")

    def _folder(self, config: MkDocsConfig) -> Path:
        return self._place(config, self.config.sources_dir)

    def _corrections(self, config: MkDocsConfig) -> Path:
        stated = self.config.corrections
        return (self._place(config, stated) if stated else Path(config.docs_dir) / CORRECTIONS_FILE).resolve()

    def _read_corrections(self, config: MkDocsConfig) -> Corrections:
        path = self._corrections(config)
        # As with the sources: the site tells no path of this disk.
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        shown_as = path.relative_to(home).as_posix() if path.is_relative_to(home) else path.name
        return read_corrections(path, shown_as, must_exist=self.config.corrections is not None)

    def _place(self, config: MkDocsConfig, path: str) -> Path:
        return Path(config.config_file_path or "mkdocs.yml").resolve().parent / path


def _has_extra(config: MkDocsConfig) -> bool:
    return "extra" in config.markdown_extensions or "markdown.extensions.extra" in config.markdown_extensions


def _date_by_sources(page: MkDocsPage, compiled: Compiled) -> None:
    """Lets the sitemap tell when the newest source appeared, not when the site was built.

    So the same sources give the same bytes on any day. Sources without any date leave MkDocs' own.
    """
    published = max((s.published for s in compiled.brief.sources if s.published), default=None)
    if published:
        page.update_date = published[:10]
