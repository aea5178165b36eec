<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>CostPanel</name>
    <message>
        <source>Cost function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data and the line H(x)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>present W</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>x and y can be typed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>squared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the slides</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with bias b (struck out on the slide)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Form of the cost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost of this line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The slides write cost(W, b), though H(x) = Wx has no b. They call 1/m and 1/2m the same: the best W is the same, the cost is halved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost curve</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least possible: cost = {0} at {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} data points and the line H(x) = {1}x{2}; the cost is {3}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cost over W, a parabola with its lowest point at W = {0}. At W = {1} the cost is {2}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the row</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{field}: {value} is not possible. Allowed: {allowed}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one of {options}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a text of at most {high} characters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{low} to {high} entries</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>exactly {low} entries</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>as many entries as {other} has</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>rows of equal length</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>another kind of value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no panel "{panel}". Allowed: {panels}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file ending in "{ending}" cannot be made. Allowed: {endings}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The size "{size}" is not possible. Write it as 1280x720.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder {path} does not exist. Make it first, or name another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is a file, and a folder is needed for all panels.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is a folder, and a file name is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} exists already. Name another file, or add --force to replace it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} cannot be written: {why}. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has {size} bytes; a session has at most {largest}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a dlviz session: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This session has format {version} and this dlviz knows up to {known}. A newer dlviz opens it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The session holds a value that is not possible. {error}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The panel {panel} has no field "{field}". Allowed: {fields}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>--set "{text}" is not possible. Allowed: FIELD=VALUE, such as w=2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrong usage: {why}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Working</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One step on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open a session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export this panel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dlviz {0}: a desktop laboratory for the first lecture course in deep learning. MIT licence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Re&amp;set panel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;About dlviz</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dlviz sessions (*.dlviz)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>NumPy code</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
