"""Runs of any size: claims compiled into an index, many processes, streams of articles, shards."""
